/** Entities that were found, as suggestions below the field that they were typed into. */
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { SearchHit } from '../../../server/api/contract.ts';
import { HitRow } from './hit-row.tsx';
import type { Found } from './use-hits.ts';

/** The suggestions for what was typed; `onChoose` is told which. */
export function HitList({
  found,
  typed,
  onChoose,
}: {
  found: Found;
  typed: string;
  onChoose: (hit: SearchHit) => void;
}): ReactNode {
  const hits = found.fresh ?? [];
  return (
    <div className="popover search-popover">
      <ListBox<SearchHit>
        className="search-list"
        aria-label="Entities found"
        items={hits}
        onAction={(key) => {
          const hit = hits.find((each) => each.id === key);
          if (hit) onChoose(hit);
        }}
        renderEmptyState={() =>
          found.stale.length > 0 ? (
            <StaleHits hits={found.stale} typed={typed} />
          ) : (
            <p className="search-none">{found.nothing}</p>
          )
        }
      >
        {(hit) => <HitItem hit={hit} typed={typed} />}
      </ListBox>
      {found.truncated && (
        <p className="search-more">The {hits.length} best are listed. Type more to narrow them down.</p>
      )}
    </div>
  );
}

/** The hits of the text before, greyed: what is not what was asked for cannot be chosen. */
function StaleHits({ hits, typed }: { hits: readonly SearchHit[]; typed: string }): ReactNode {
  return (
    <div className="search-stale" aria-hidden="true">
      {hits.map((hit) => (
        <div key={hit.id} className="search-hit">
          <HitRow hit={hit} typed={typed} />
        </div>
      ))}
    </div>
  );
}

function HitItem({ hit, typed }: { hit: SearchHit; typed: string }): ReactNode {
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className="search-hit">
      <HitRow hit={hit} typed={typed} />
    </ListBoxItem>
  );
}
