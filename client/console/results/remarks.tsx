/** What is said of a statement beside its rows: why it failed, and what the database noted. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useConsole } from '../console-context.ts';
import type { Run } from '../console-state.ts';
import { editorHand } from '../editor/editor-hand.ts';
import type { Remark } from '../run/answer.ts';
import { explainFailure } from '../run/explain-failure.ts';
import { findMissedName, writeMissed } from '../run/near-names.ts';
import { writeRemark } from '../run/write-remark.ts';
import { NearNames } from './near-names.tsx';

/** Why it failed: one sentence, the database's code, and what to do about it. */
export function RunFailure({ run }: { run: Run }): ReactNode {
  const names = useConsole((state) => state.names);
  const { failure, text, from } = run;
  if (!failure) return null;
  const { sentence, offset } = explainFailure(failure, text);
  const missed = findMissedName(failure.message, { text, offset, names });
  return (
    <div className="run-failure" role="alert">
      <p>{sentence}</p>
      <p className="run-failure-foot">
        {failure.code !== '' && <code>{failure.code}</code>}
        {missed && <NearNames missed={missed} run={run} />}
        {offset !== undefined && <GoTo offset={from + offset} />}
      </p>
    </div>
  );
}

/** What the database noted of a statement that it ran all the same. */
export function Remarks({ run }: { run: Run }): ReactNode {
  const remarks = withoutRepeats(run.summary?.remarks ?? []);
  if (remarks.length === 0) return null;
  return (
    <ul className="run-remarks" aria-label="Notes of the database">
      {remarks.map((remark, at) => (
        <RemarkLine key={at} remark={remark} run={run} />
      ))}
    </ul>
  );
}

/** One name that is misspelt in several places is told once, at the first; the editor marks them all. */
function withoutRepeats(remarks: readonly Remark[]): readonly Remark[] {
  const first = new Map<string, Remark>();
  for (const remark of remarks) {
    const same = `${remark.code} ${remark.description}`;
    if (!first.has(same)) first.set(same, remark);
  }
  return [...first.values()];
}

function RemarkLine({ remark, run }: { remark: Remark; run: Run }): ReactNode {
  const names = useConsole((state) => state.names);
  const { code, description, severity, offset } = remark;
  const missed = findMissedName(description, { text: run.text, offset, names });
  return (
    <li data-severity={severity}>
      <span title={code}>{missed ? writeMissed(missed) : writeRemark(remark)}</span>
      {missed && <NearNames missed={missed} run={run} />}
      {offset !== undefined && <GoTo offset={run.from + offset} />}
    </li>
  );
}

function GoTo({ offset }: { offset: number }): ReactNode {
  return (
    <Button
      className="text-button"
      onPress={() => {
        editorHand.focus(Math.max(0, offset));
      }}
    >
      Go to the place
    </Button>
  );
}
