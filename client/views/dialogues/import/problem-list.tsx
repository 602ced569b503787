/** What is wrong in a file, with its places; drawn as far as it is in sight, and to be copied whole. */
import { useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ImportChanges, ImportProblem } from '../../../../server/model/import.ts';
import { copyText } from '../../../state/clipboard.ts';
import { useVisibleRows } from '../../parts/use-visible-rows.ts';
import { countOf, writeNumber } from '../../parts/words.ts';

/** Height of a problem before it is known, in pixels. */
const ESTIMATE = 44;

/** The list; nothing where nothing is wrong. */
export function ProblemList({
  changes: { problems, problemCount, truncated },
}: {
  changes: Pick<ImportChanges, 'problems' | 'problemCount' | 'truncated'>;
}): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const visible = useVisibleRows(scroller, { count: problems.length, height: ESTIMATE });
  if (problemCount === 0) return null;
  return (
    <section className="import-problems" aria-label="What is wrong">
      <header>
        <h3>{countOf(problemCount, 'problem')}</h3>
        {truncated && <span className="quiet">the first {writeNumber(problems.length)} are listed</span>}
        <CopyProblems problems={problems} />
      </header>
      <div ref={scroller} className="import-problem-scroll" tabIndex={0} role="region" aria-label="Problems">
        <ol style={{ height: visible.getTotalSize() }}>
          {visible.getVirtualItems().map(({ index, start, key }) => {
            const problem = problems[index];
            return (
              problem && (
                <li
                  key={key}
                  ref={visible.measureElement}
                  data-index={index}
                  style={{ transform: `translateY(${String(start)}px)` }}
                >
                  <strong>{problem.place}</strong> <span dir="auto">{problem.wrong}</span>
                  <p className="quiet">{problem.remedy}</p>
                </li>
              )
            );
          })}
        </ol>
      </div>
    </section>
  );
}

function CopyProblems({ problems }: { problems: readonly ImportProblem[] }): ReactNode {
  const [told, setTold] = useState('');
  const copy = async (): Promise<void> => {
    const text = problems.map(({ place, wrong, remedy }) => [place, wrong, remedy].join('\t')).join('\n');
    const isCopied = await copyText(text);
    setTold(isCopied ? 'Copied.' : 'The browser does not let them be copied. Select them and press Ctrl C.');
  };
  return (
    <>
      <span className="quiet" role="status">
        {told}
      </span>
      <Button className="text-button" onPress={() => void copy()}>
        Copy
      </Button>
    </>
  );
}
