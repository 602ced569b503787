/** How many names of a list are known, and what can be done with them: put them on the canvas, copy those that are not. */
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { copyText } from '../../state/clipboard.ts';
import { entitiesOf, sortRows, type NameRow } from '../../state/name-list.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { writeNumber } from '../parts/words.ts';

/** The counts and the buttons. */
export function NameSummary({ rows }: { rows: readonly NameRow[] }): ReactNode {
  const { commands } = useExplorer();
  const nodes = useExplorerState((state) => state.history.present.nodes);
  const { known, ambiguous, unknown } = sortRows(rows);
  const entities = entitiesOf(rows);
  const fresh = entities.filter(({ id }) => !nodes.has(id)).length;
  const there = entities.length - fresh;
  const words = `${writeNumber(known.length)} known, ${writeNumber(ambiguous.length)} ambiguous, ${writeNumber(unknown.length)} unknown`;
  return (
    <div className="names-row">
      <strong role="status">{words}</strong>
      {entities.length > 0 && (
        <Button className="button" data-primary onPress={() => void commands.addNames()}>
          {fresh > 0 ? `Put ${String(fresh)} on the canvas` : `Select ${String(there)} on the canvas`}
        </Button>
      )}
      {fresh > 0 && there > 0 && (
        <span className="quiet">
          {there === 1 ? '1 is there already' : `${String(there)} are there already`}
        </span>
      )}
      {unknown.length > 0 && <CopyButton names={unknown.map(({ finding }) => finding.name)} />}
    </div>
  );
}

function CopyButton({ names }: { names: readonly string[] }): ReactNode {
  const [told, setTold] = useState<string>();
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(names.join('\n'));
    setTold(isCopied ? 'Copied.' : 'The browser does not let them be copied. Select them and press Ctrl C.');
  };
  return (
    <>
      <Button className="button" onPress={() => void copy()}>
        {names.length === 1 ? 'Copy the unknown one' : `Copy the ${writeNumber(names.length)} unknown ones`}
      </Button>
      <span className="quiet" role="status">
        {told}
      </span>
    </>
  );
}
