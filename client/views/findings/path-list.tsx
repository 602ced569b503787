/** The list of found paths, by pair of ends if there are several pairs; arrow keys move through it, and the path they reach is shown. */
import { useQueries } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { weaknessOf } from '../../../server/model/grade.ts';
import type { FoundPair, FoundPaths } from '../../state/findings.ts';
import { countSteps } from '../../state/path-search.ts';
import { weakestGrade, type PathStep } from '../../state/path-steps.ts';
import { useExplorer } from '../explorer-context.ts';
import { writeTime } from '../parts/words.ts';
import { Chain } from './chain.tsx';

/** What the list shows. */
export interface PathListProps {
  readonly findings: FoundPaths;
  /** The steps of each path, in the order of the answer. */
  readonly paths: readonly (readonly PathStep[])[];
}

/** The list; it takes the keyboard when it comes. */
export function PathList({ findings, paths }: PathListProps): ReactNode {
  const { commands } = useExplorer();
  const groups = useMemo(() => groupByPair(findings.pairs, paths), [findings.pairs, paths]);
  const row = (at: number): ReactNode => <PathRow key={at} at={at} steps={paths[at] ?? []} />;
  return (
    <ListBox
      key={findings.answer.paths.length}
      className="path-list"
      aria-label="Paths found"
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[String(findings.chosen)]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : [...keys];
        if (chosen !== undefined) commands.choosePath(Number(chosen));
      }}
    >
      {groups.length > 1
        ? groups.map(({ pair, places }) => (
            <ListBoxSection key={`${pair.from.id} ${pair.to.id}`}>
              <Header className="path-pair">
                {pair.from.name} to {pair.to.name}
                {pair.truncated && <span>, there may be more</span>}
              </Header>
              {places.map(row)}
            </ListBoxSection>
          ))
        : paths.map((_, at) => row(at))}
    </ListBox>
  );
}

/** The pairs that have paths, each with the places of its paths in the list. */
function groupByPair(
  pairs: readonly FoundPair[],
  paths: PathListProps['paths'],
): readonly { readonly pair: FoundPair; readonly places: readonly number[] }[] {
  const ends = paths.map((steps) => `${steps[0]?.from.id ?? ''} ${steps.at(-1)?.to.id ?? ''}`);
  return pairs.flatMap((pair) => {
    const key = `${pair.from.id} ${pair.to.id}`;
    const places = ends.flatMap((each, at) => (each === key ? [at] : []));
    return places.length > 0 ? [{ pair, places }] : [];
  });
}

function PathRow({ at, steps }: { at: number; steps: readonly PathStep[] }): ReactNode {
  const grade = weakestGrade(steps);
  const weakest = grade === undefined ? 'a step without a grade' : `weakest ${grade}`;
  const length = countSteps(steps.length);
  const days = useDays(steps);
  return (
    <ListBoxItem id={String(at)} className="path-row" textValue={steps.map(({ to }) => to.name).join(' ')}>
      <Chain steps={steps} />
      <span className="path-facts">
        <span>{length}</span>
        <span data-weak={weaknessOf(grade) > weaknessOf('C5')}>{weakest}</span>
        {days.length > 0 && <span>{days.join(' → ')}</span>}
      </span>
    </ListBoxItem>
  );
}

/** Of a path forward in time the days of its steps, as their claims have them; empty until they are known. */
function useDays(steps: readonly PathStep[]): readonly string[] {
  const { api } = useExplorer();
  const dated = steps.filter((step) => step.claim !== undefined);
  const evidence = useQueries({
    queries: dated.map(({ edge }) => ({
      queryKey: ['edge-evidence', edge.id],
      queryFn: () => api.edgeEvidence(edge.id),
    })),
  });
  return dated.flatMap((step, at) => {
    const claim = evidence[at]?.data?.claims.find((each) => each.id === step.claim);
    return (claim && writeTime(claim)) ?? [];
  });
}
