/** One row of the search: a mark, the title with its note, and the keys that do the same. */
import type { ReactNode } from 'react';
import { HitRow } from '../parts/hit-row.tsx';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import type { Option } from './option.ts';

/** What stands in the row. A found entity looks as it does in every list of hits; `typed` is what it was found for, if known. */
export function OptionRow({ option, typed }: { option: Option; typed: string | undefined }): ReactNode {
  const { choice, title, lang, note, icon, keys, hit } = option;
  if (hit) return <HitRow hit={hit} typed={typed} />;
  return (
    <>
      {choice.type === 'entity' ? (
        <KindMark kind={choice.kind} />
      ) : (
        <span className="search-icon">{icon !== undefined && <Icon name={icon} size={16} />}</span>
      )}
      <span className="search-words">
        <span className="search-name" data-type={choice.type} lang={lang}>
          {title}
        </span>
        {note !== undefined && <span className="search-note">{note}</span>}
      </span>
      {keys !== undefined && <kbd>{keys}</kbd>}
    </>
  );
}
