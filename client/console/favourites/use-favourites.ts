/** The favourites of the store, which of them is being edited, and what changes them. */
import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Favourite, FavouriteDraft } from '../../../server/model/favourite.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { readFavourites } from './favourite-file.ts';

/** The favourites, and what can be done with them. */
export interface Favourites {
  /** Undefined until they are there. */
  readonly all: readonly Favourite[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** The one whose form is open; `new` for one that there is not yet. */
  readonly edited: Favourite | 'new' | undefined;
  readonly edit: (favourite: Favourite | 'new' | undefined) => void;
  /** Why the last change failed, as one sentence. */
  readonly fault: string | undefined;
  /** Keeps what the open form holds. */
  readonly keep: (draft: FavouriteDraft) => void;
  readonly remove: (id: string) => void;
  /** Adds all that a `.cypher` file holds. */
  readonly addFile: (file: File) => void;
}

/** Follows the favourites. */
export function useFavourites(): Favourites {
  const { api } = useExplorer();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['favourites'], queryFn: () => api.favourites() });
  const [edited, setEdited] = useState<Favourite | 'new'>();
  const [fault, setFault] = useState<string>();

  const change = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      setFault(undefined);
      setEdited(undefined);
    } catch (failed) {
      setFault(failed instanceof Error ? failed.message : String(failed));
    }
    await client.invalidateQueries({ queryKey: ['favourites'] });
  };

  return {
    all: data?.favourites,
    error,
    retry: () => void refetch(),
    edited,
    edit: setEdited,
    fault,
    keep: (draft) => {
      void change(() =>
        edited === 'new' || edited === undefined
          ? api.addFavourite(draft)
          : api.changeFavourite(edited.id, draft),
      );
    },
    remove: (id) => void change(() => api.deleteFavourite(id)),
    addFile: (file) =>
      void change(async () => {
        for (const draft of readFavourites(await file.text(), file.name)) await api.addFavourite(draft);
      }),
  };
}
