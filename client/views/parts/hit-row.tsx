/** An entity that was found, as a row of a list: its kind, its name, why it matched, and whether it is on the canvas. */
import type { ReactNode } from 'react';
import type { SearchHit } from '../../../server/api/contract.ts';
import { useExplorerState } from '../explorer-context.ts';
import { writeHit } from './hit-words.ts';
import { KindMark } from './kind-mark.tsx';

/** The row; `typed` is what it was found for, where that is known. */
export function HitRow({ hit, typed }: { hit: SearchHit; typed: string | undefined }): ReactNode {
  const shown = useExplorerState((state) => state.history.present.nodes.has(hit.id));
  return (
    <>
      <KindMark kind={hit.kind} />
      <span className="search-words">
        <span className="search-name">{hit.name}</span>
        <span className="search-note">{writeHit(hit, typed)}</span>
      </span>
      {shown && <span className="search-shown">on the canvas</span>}
    </>
  );
}
