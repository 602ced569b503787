/** The file as it would be: its beginning, read from the server and then given up, or the whole of it where it is small. */
import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listSources } from '../../../../server/model/picture/list-sources.ts';
import type { Api } from '../../../api.ts';
import type { DrawablePicture } from '../../../state/exporting/drawing.ts';
import { readStart, type FileStart } from '../../../state/exporting/read-file.ts';
import { visibleOf } from '../../../state/view/visible.ts';
import { useExplorer } from '../../explorer-context.ts';
import { useSettled } from '../../parts/use-settled.ts';
import type { ExportWish } from './use-draft.ts';

/** Bytes that are read at most: enough for the size of most pictures of the canvas to be exact. */
export const MOST_READ = 1_000_000;

/** Milliseconds for which the typing of a title or a name has to rest. */
const PAUSE = 350;

/** Milliseconds for which the sources of a picture are kept while it is tried how to draw it. */
const SOURCES_KEPT = 60_000;

/** How far the file is known. */
export interface Preview {
  /** Missing until it is there; of an older wish never. */
  readonly start: FileStart | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

/** Follows the beginning of the file that is wished for. */
export function usePreview(wish: ExportWish | undefined): Preview {
  const { api, drawPicture } = useExplorer();
  const key = useMemo(() => keyOf(wish), [wish]);
  const settled = useSettled(key, PAUSE);
  const { data, error, refetch } = useQuery({
    queryKey: ['export preview', settled],
    queryFn: async ({ signal, client }): Promise<FileStart> => {
      if (wish?.type !== 'picture') {
        if (!wish) throw new Error('Nothing is wished for.');
        return readStart(await api.exportFile(wish.request, signal), MOST_READ);
      }
      const { picture, choices } = wish;
      const sources = choices.hasSources ? await readSources(api, picture, client) : undefined;
      const blob = await drawPicture({ ...picture, ...(sources !== undefined && { sources }) }, choices);
      return {
        bytes: new Uint8Array(await blob.arrayBuffer()),
        isWhole: true,
        name: toPictureName(wish.title, new Date()),
        mediaType: blob.type,
      };
    },
    enabled: wish !== undefined && settled === key,
    // What it shows may have changed by the next time, and may be large.
    staleTime: 0,
    gcTime: 10_000,
    retry: false,
  });
  const isFresh = settled === key;
  return {
    start: isFresh ? data : undefined,
    error: isFresh ? (error ?? undefined) : undefined,
    retry: () => void refetch(),
  };
}

/** Who published what the edges that are drawn rest on: read once for all sizes and grounds that are tried. */
async function readSources(api: Api, picture: DrawablePicture, client: QueryClient): Promise<string> {
  const edges = visibleOf(picture).edges.map(({ id }) => id);
  if (edges.length === 0) return listSources([]);
  const { documents, truncated } = await client.query({
    queryKey: ['sources of a picture', edges],
    queryFn: ({ signal }) => api.claimsBehind(edges, signal),
    staleTime: SOURCES_KEPT,
    gcTime: SOURCES_KEPT,
  });
  return listSources(documents, truncated);
}

/** The same text for the same file; a picture cannot change while the dialogue covers it. */
function keyOf(wish: ExportWish | undefined): string {
  if (!wish) return '';
  return wish.type === 'request'
    ? JSON.stringify(wish.request)
    : JSON.stringify([wish.title, wish.choices, [...wish.picture.view.edges.keys()]]);
}

/** Named as the server names its files. */
function toPictureName(title: string, made: Date): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const stem = ['entente', ...words].join('-').slice(0, 80).replace(/-$/, '');
  return `${stem}-${made.toISOString().slice(0, 10)}.png`;
}
