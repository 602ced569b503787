/** Entities that were found, as suggestions below the field that they were typed into. */
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { SearchHit } from '../../../server/api/contract.ts';
import { useExplorerState } from '../explorer-context.ts';
import { KindMark } from './kind-mark.tsx';
import type { Found } from './use-hits.ts';
import { writeKind } from './words.ts';

/** The suggestions; `onChoose` is told which. */
export function HitList({
  found,
  onChoose,
}: {
  found: Found;
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
            <StaleHits hits={found.stale} />
          ) : (
            <p className="search-none">{found.nothing}</p>
          )
        }
      >
        {(hit) => <HitItem hit={hit} />}
      </ListBox>
      {found.truncated && (
        <p className="search-more">The {hits.length} best are listed. Type more to narrow them down.</p>
      )}
    </div>
  );
}

/** The hits of the text before, greyed: what is not what was asked for cannot be chosen. */
function StaleHits({ hits }: { hits: readonly SearchHit[] }): ReactNode {
  return (
    <div className="search-stale" aria-hidden="true">
      {hits.map((hit) => (
        <div key={hit.id} className="search-hit">
          <HitRow hit={hit} />
        </div>
      ))}
    </div>
  );
}

function HitItem({ hit }: { hit: SearchHit }): ReactNode {
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className="search-hit">
      <HitRow hit={hit} />
    </ListBoxItem>
  );
}

function HitRow({ hit }: { hit: SearchHit }): ReactNode {
  const shown = useExplorerState((state) => state.history.present.nodes.has(hit.id));
  return (
    <>
      <KindMark kind={hit.kind} />
      <span className="search-words">
        <span className="search-name">{hit.name}</span>
        <span className="search-note">{describeHit(hit)}</span>
      </span>
      {shown && <span className="search-shown">on the canvas</span>}
    </>
  );
}

/** The kind of a hit and, where another name than its own matched, which. */
function describeHit({ kind, name, matched }: SearchHit): string {
  if (matched.form === 'name' || matched.text === name) return writeKind(kind);
  const how = matched.form === 'metonym' ? `${matched.text}, by association` : `also “${matched.text}”`;
  return `${writeKind(kind)} · ${how}`;
}
