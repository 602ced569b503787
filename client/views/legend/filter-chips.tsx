/** The filters that are set, as chips over the canvas, each to be lifted by a press. */
import { useMemo, type ReactNode } from 'react';
import { focusCanvas } from '../../state/page-focus.ts';
import { setFilters, showEdges } from '../../state/view/filters.ts';
import { countKinds, countRelations, countStatuses } from '../../state/view/legend-counts.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { countOf } from '../parts/words.ts';
import { toChips, type Chip } from './filter-words.ts';

/** The filters of the present picture as chips. */
export function useChips(): readonly Chip[] {
  const view = useExplorerState((state) => state.history.present);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  return useMemo(() => {
    const names = (counts: readonly { readonly name: string }[]): readonly string[] =>
      counts.map((each) => each.name);
    const present = {
      kind: names(countKinds(view)),
      relation: names(countRelations(view)),
      status: names(countStatuses(view)),
    };
    return toChips(view.filters, vocabulary, present);
  }, [view, vocabulary]);
}

/** The chips; nothing where no filter is set and no edge was taken off. */
export function FilterChips(): ReactNode {
  const { commands } = useExplorer();
  const byHand = useExplorerState((state) => state.history.present.hiddenEdges.size);
  const chips = useChips();
  if (chips.length + byHand === 0) return null;
  return (
    <div className="chips" role="group" aria-label="Filters that are set">
      {chips.map(({ key, words, lift }) => (
        <ChipButton
          key={key}
          words={words}
          onLift={() => {
            commands.change(`lift “${words}”`, (view) => setFilters(view, lift(view.filters)));
            keepKeyboard();
          }}
        />
      ))}
      {byHand > 0 && (
        <ChipButton
          words={`${countOf(byHand, 'edge')} taken off`}
          onLift={() => {
            commands.change(`bring back ${countOf(byHand, 'edge')}`, showEdges);
            keepKeyboard();
          }}
        />
      )}
      {chips.length + Number(byHand > 0) > 2 && (
        <button type="button" className="text-button chips-all" onClick={commands.showAll}>
          Lift all
        </button>
      )}
    </div>
  );
}

/** What was pressed goes with its filter: the keyboard goes on to the next chip, or to the canvas after the last. */
function keepKeyboard(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const next = document.querySelector<HTMLElement>('.chip');
    if (next) next.focus();
    else focusCanvas(true);
  });
}

function ChipButton({ words, onLift }: { words: string; onLift: () => void }): ReactNode {
  return (
    <button
      type="button"
      className="chip"
      title="Lift this filter"
      onClick={onLift}
      onKeyDown={(event) => {
        if (event.key !== 'Delete' && event.key !== 'Backspace') return;
        event.preventDefault();
        onLift();
      }}
    >
      <span className="chip-words">{words}</span>
      <Icon name="x" size={14} />
      <span className="unseen">, lift this filter</span>
    </button>
  );
}
