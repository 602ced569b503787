/** The filter by publishers: those behind what is on the canvas, with the number of edges that each reports. */
import { useMemo, useState, type ReactNode } from 'react';
import { countPublishers, type PublisherCount } from '../../state/view/publishers.ts';
import { CutButton, useCut } from '../parts/cut-list.tsx';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { CheckRow } from '../parts/check-row.tsx';
import { Icon } from '../parts/icon.tsx';
import { Rows } from '../parts/rows.tsx';
import { countOf, writeNumber } from '../parts/words.ts';

const FIRST = 10;

/** The list with its search. */
export function PublisherFilter(): ReactNode {
  const { commands } = useExplorer();
  const chosen = useExplorerState((state) => state.history.present.filters.publishers);
  const edges = useExplorerState((state) => state.history.present.edges);
  const claims = useExplorerState((state) => state.claims);
  const [wanted, setWanted] = useState('');
  const { publishers, unread } = useMemo(() => countPublishers(edges.values(), claims), [edges, claims]);
  const rows = rowsOf(publishers, chosen).filter(({ publisher }) =>
    publisher.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()),
  );
  // What is looked for by its name is shown whole.
  const cut = useCut(rows, wanted.trim() === '' ? FIRST : Infinity);
  const toggle = (publisher: string): void => {
    const isChosen = chosen.includes(publisher);
    const next = isChosen ? chosen.filter((each) => each !== publisher) : [...chosen, publisher];
    const name = isChosen
      ? `no longer ask for ${publisher}`
      : `show only what ${next.length > 1 ? 'these publishers report' : `${publisher} reports`}`;
    commands.setFilters(name, { publishers: next });
  };
  return (
    <section aria-label="Publishers">
      <h3 className="legend-title">
        <span>Reported by</span>
        {chosen.length > 0 && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              commands.setFilters('take every publisher', { publishers: [] });
            }}
          >
            Any publisher
          </button>
        )}
      </h3>
      {publishers.length > FIRST && (
        <div className="text-field">
          <Icon name="search" size={16} />
          <input
            type="text"
            aria-label="Search publishers"
            placeholder={`Search ${countOf(publishers.length, 'publisher')}`}
            autoComplete="off"
            spellCheck={false}
            value={wanted}
            onChange={(event) => {
              setWanted(event.target.value);
            }}
          />
        </div>
      )}
      <Rows label="Publishers">
        {cut.shown.map(({ publisher, edges: count }) => (
          <CheckRow
            key={publisher}
            isOn={chosen.includes(publisher)}
            edges={count}
            onToggle={() => {
              toggle(publisher);
            }}
          >
            {publisher}
          </CheckRow>
        ))}
      </Rows>
      <CutButton
        cut={cut}
        more={`Show all ${writeNumber(rows.length)}`}
        less={`Show the first ${writeNumber(FIRST)}`}
        className="legend-more"
      />
      {rows.length === 0 && unread === 0 && (
        <p className="quiet">
          {wanted === ''
            ? 'No publisher is behind what is on the canvas.'
            : 'No publisher of that name is behind it.'}
        </p>
      )}
      {unread > 0 && <p className="quiet">Reading the claims behind {countOf(unread, 'edge')} …</p>}
    </section>
  );
}

/** Those that are chosen stay in the list, though nothing on the canvas is theirs any more. */
function rowsOf(publishers: readonly PublisherCount[], chosen: readonly string[]): readonly PublisherCount[] {
  const known = new Set(publishers.map((each) => each.publisher));
  const gone = chosen.filter((each) => !known.has(each)).map((publisher) => ({ publisher, edges: 0 }));
  return [...publishers, ...gone];
}
