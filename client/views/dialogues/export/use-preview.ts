/** The file as it would be: its beginning, read from the server and then given up, or the whole of it where it is small. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readStart, type FileStart } from '../../../state/exporting/read-file.ts';
import { useExplorer } from '../../explorer-context.ts';
import { useSettled } from '../../parts/use-settled.ts';
import type { ExportWish } from './use-draft.ts';

/** Bytes that are read at most: enough for the size of most pictures of the canvas to be exact. */
export const MOST_READ = 1_000_000;

/** Milliseconds for which the typing of a title or a name has to rest. */
const PAUSE = 350;

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
    queryFn: async ({ signal }): Promise<FileStart> => {
      if (wish?.type !== 'picture') {
        if (!wish) throw new Error('Nothing is wished for.');
        return readStart(await api.exportFile(wish.request, signal), MOST_READ);
      }
      const blob = await drawPicture(wish.picture, wish.choices);
      return {
        bytes: new Uint8Array(await blob.arrayBuffer()),
        isWhole: true,
        name: 'entente.png',
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

/** The same text for the same file; a picture cannot change while the dialogue covers it. */
function keyOf(wish: ExportWish | undefined): string {
  if (!wish) return '';
  return wish.type === 'request'
    ? JSON.stringify(wish.request)
    : JSON.stringify([wish.choices, wish.picture.view.nodes.size, wish.picture.view.edges.size]);
}
