/** The paths that a search has found: what was asked, the paths as a list, and the chosen one read step by step. */
import { useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { chosenPath, type FoundPaths } from '../../state/findings.ts';
import { stepsOf } from '../../state/path-steps.ts';
import { describeSearch } from '../../state/path-search.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { countOf } from '../parts/words.ts';
import { describeConditions } from './condition-words.ts';
import { FoundHeading } from './found-heading.tsx';
import { NoPath } from './no-path.tsx';
import { PathList } from './path-list.tsx';
import { PathReading } from './path-reading.tsx';

/** The panel's contents. */
export function PathFindings({ findings }: { findings: FoundPaths }): ReactNode {
  const { commands } = useExplorer();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { of, options, answer } = findings;
  // The same list of steps as long as the answer is the same, whichever path is chosen.
  const paths = useMemo(
    () => (vocabulary ? answer.paths.map((path) => stepsOf(path, answer, vocabulary)) : []),
    [answer, vocabulary],
  );
  if (!vocabulary) return null;
  const conditions = describeConditions(options, vocabulary);
  const path = chosenPath(findings);
  const steps = paths[findings.chosen];
  const isList = paths.length > 1;
  return (
    <>
      <FoundHeading title={describeSearch(findings)} takesFocus={!isList}>
        {conditions !== undefined && <p className="quiet">{conditions}</p>}
        <p className="found-count" role="status">
          {describeCount(findings)}
        </p>
        <Button
          className="text-button"
          onPress={() => {
            commands.openDialogue({ type: 'paths', change: { of, options } });
          }}
        >
          Change the search
        </Button>
      </FoundHeading>
      {isList && <PathList findings={findings} paths={paths} />}
      {path && steps && <PathReading findings={findings} path={path} steps={steps} />}
      {!path && <NoPath findings={findings} />}
    </>
  );
}

/** How many paths there are, and whether there may be more. */
function describeCount({ answer, pairs }: FoundPaths): string {
  const { length } = answer.paths;
  if (length === 0) return 'No path was found.';
  const bare = pairs.filter((pair) => pair.paths === 0).length;
  const found = `${countOf(length, 'path')} found${pairs.length > 1 ? ` between ${countOf(pairs.length, 'pair')}` : ''}`;
  const none = bare > 0 ? `, none between ${String(bare)} of them` : '';
  return `${found}${none}${answer.truncated ? '; there may be more' : ''}.`;
}
