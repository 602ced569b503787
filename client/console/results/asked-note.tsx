/** Says above an answer which statement it answers, where that is not what stands in the editor. */
import { useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useConsole } from '../console-context.ts';
import type { Run } from '../console-state.ts';
import { withoutPlan } from '../cypher/statements.ts';
import { editorHand } from '../editor/editor-hand.ts';
import { findAsked } from './find-asked.ts';

/** The note; nothing where the statement stands in the editor as it was run. */
export function AskedNote({ run }: { run: Run }): ReactNode {
  const { text: ran, parameters } = run;
  const editor = useConsole((state) => state.text);
  const drafts = useConsole((state) => state.drafts);
  // The store changes with every row that comes in, what is asked here only with what is written.
  const asked = useMemo(
    () => findAsked({ text: ran, parameters }, { text: editor, drafts }),
    [ran, parameters, editor, drafts],
  );
  if (asked === 'here') return null;
  if (asked === 'other-values')
    return <p className="run-asked">This answers the statement with other values of its parameters.</p>;
  const text = withoutPlan(ran);
  return (
    <p className="run-asked">
      <span>This answers a statement that is not in the editor:</span> <code>{text.split('\n')[0]}</code>
      <Button
        className="text-button"
        onPress={() => {
          editorHand.write(text);
        }}
      >
        Put it there
      </Button>
    </p>
  );
}
