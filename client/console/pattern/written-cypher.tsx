/** How much a pattern finds, the Cypher that it writes, and what can be done with it: run it, or take it into the editor. */
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { isAtMost } from '../../state/page-width.ts';
import { Icon } from '../../views/parts/icon.tsx';
import { countOf, writeNumber } from '../../views/parts/words.ts';
import { consoleStore, running, useConsole } from '../console-context.ts';
import { editorHand } from '../editor/editor-hand.ts';
import { isRunning } from '../run/running.ts';
import { hideSide } from '../side/show-side.ts';
import { askRows, COUNTED } from './count-finds.ts';
import type { PatternTerms } from './pattern-terms.ts';
import type { Pattern } from './pattern.ts';
import { MOST_COUNTED, writeCount, writePattern } from './write-cypher.ts';

/** Milliseconds for which a count is good. */
const FRESH = 60_000;

/** The text and its buttons. */
export function WrittenCypher({ pattern, terms }: { pattern: Pattern; terms: PatternTerms }): ReactNode {
  const isBusy = useConsole(isRunning);
  const { text, parameters } = writePattern(pattern, terms.vocabulary);
  return (
    <>
      <details className="pattern-cypher" open>
        <summary>Cypher</summary>
        <pre tabIndex={0} aria-label="The Cypher that this pattern writes">
          {text}
        </pre>
      </details>
      <div className="pattern-foot">
        <Finds pattern={pattern} terms={terms} />
        <Button
          className="button"
          data-primary="true"
          isDisabled={isBusy}
          onPress={() => {
            running.runText(text, { drafts: parameters, maxRows: pattern.answer.limit });
            makeRoom();
          }}
        >
          <Icon name="player-play" size={16} /> Run
        </Button>
        <Button
          className="button"
          onPress={() => {
            consoleStore.setState(({ drafts }) => ({ drafts: { ...drafts, ...parameters } }));
            makeRoom();
            editorHand.write(`${text};\n`);
          }}
        >
          Take into the editor
        </Button>
      </div>
    </>
  );
}

/** Where the column lies over the page, it goes so that what comes is seen. */
function makeRoom(): void {
  if (isAtMost('sheets')) hideSide();
}

function Finds({ pattern, terms }: { pattern: Pattern; terms: PatternTerms }): ReactNode {
  const written = writeCount(pattern, terms.vocabulary);
  const { data, isError } = useQuery({
    queryKey: [...COUNTED, 'finds', written.text, written.parameters],
    queryFn: async ({ signal }) => Number((await askRows(written, signal))[0]?.[0] ?? 0),
    staleTime: FRESH,
    retry: false,
  });
  return (
    <p className="pattern-finds" role="status">
      {sayFinds(data, isError)}
    </p>
  );
}

function sayFinds(finds: number | undefined, isFailed: boolean): string {
  if (isFailed) return 'Not counted';
  if (finds === undefined) return 'Counting …';
  if (finds > MOST_COUNTED) return `Over ${writeNumber(MOST_COUNTED)} matches`;
  return finds === 0 ? 'No match' : countOf(finds, 'match', 'matches');
}
