/** What can be done with several chosen things at once, as buttons. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { isEnabled } from '../../actions/action.ts';
import { actionOf } from '../../actions/list.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';

const FINDINGS = [
  { action: 'paths', words: 'Paths between them' },
  { action: 'common', words: 'Neighbours in common' },
  { action: 'connect', words: 'What connects them' },
] as const;

/** The buttons; those that find what joins entities only where several are chosen. */
export function SelectionActions({ nodes }: { nodes: readonly string[] }): ReactNode {
  const { commands } = useExplorer();
  return (
    <div className="actions">
      <div className="action-row">
        <Button className="button" onPress={commands.hideSelection}>
          Hide
        </Button>
        {nodes.length > 0 && (
          <>
            <Button
              className="button"
              onPress={() => {
                commands.keepOnly(nodes);
              }}
            >
              Keep only these
            </Button>
            <Button
              className="button"
              onPress={() => {
                commands.setPinned(nodes, true);
              }}
            >
              Pin
            </Button>
          </>
        )}
        {nodes.length > 1 &&
          FINDINGS.map(({ action, words }) => <DoButton key={action} action={action} words={words} />)}
        <DoButton action="export-selection" words="Export" />
      </div>
    </div>
  );
}

function DoButton({ action: id, words }: { action: string; words: string }): ReactNode {
  const explorer = useExplorer();
  const action = actionOf(id);
  const enabled = useExplorerState((state) => isEnabled(action, state));
  return (
    <Button
      className="button"
      isDisabled={!enabled}
      onPress={() => {
        action.run(explorer);
      }}
    >
      {words}
    </Button>
  );
}
