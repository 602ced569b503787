/** The favourites of the store, which of them is being edited, and what changes them. */
import { useState } from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { FavouritesReply } from '../../../server/api/contract.ts';
import type { Favourite, FavouriteDraft } from '../../../server/model/favourite.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { isAtMost } from '../../state/page-width.ts';
import { consoleStore, useConsole } from '../console-context.ts';
import type { ConsoleState } from '../console-state.ts';
import { editorHand } from '../editor/editor-hand.ts';
import { readFavourites } from './favourite-file.ts';

/** The favourites, and what can be done with them. */
export interface Favourites {
  /** Undefined until they are there. */
  readonly all: readonly Favourite[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly edited: ConsoleState['edited'];
  readonly edit: (favourite: ConsoleState['edited']) => void;
  /** Why the last change failed, as one sentence. */
  readonly fault: string | undefined;
  /** Keeps what the open form holds. */
  readonly keep: (draft: FavouriteDraft) => void;
  readonly remove: (id: string) => void;
  /** Adds all that a `.cypher` file holds. */
  readonly addFile: (file: File) => void;
}

/** Follows the favourites alone. */
export function useAllFavourites(): UseQueryResult<FavouritesReply> {
  const { api } = useExplorer();
  return useQuery({ queryKey: ['favourites'], queryFn: () => api.favourites() });
}

/** Follows the favourites, with what changes them. */
export function useFavourites(): Favourites {
  const { api } = useExplorer();
  const client = useQueryClient();
  const { data, error, refetch } = useAllFavourites();
  const edited = useConsole((state) => state.edited);
  const [fault, setFault] = useState<string>();

  /** Changes them, and closes the form of what was kept or removed; another that is open stays as it is. */
  const change = async (
    work: () => Promise<unknown>,
    isDone: (form: ConsoleState['edited']) => boolean,
  ): Promise<void> => {
    try {
      await work();
      setFault(undefined);
      if (isDone(consoleStore.getState().edited)) edit(undefined);
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
    edit,
    fault,
    keep: (draft) => {
      void change(
        () =>
          edited === 'new' || edited === undefined
            ? api.addFavourite(draft)
            : api.changeFavourite(edited.id, draft),
        (form) => form === edited,
      );
    },
    remove: (id) =>
      void change(
        () => api.deleteFavourite(id),
        (form) => form === undefined || (form !== 'new' && form.id === id),
      ),
    addFile: (file) =>
      void change(
        async () => {
          for (const draft of readFavourites(await file.text(), file.name)) await api.addFavourite(draft);
        },
        (form) => form === undefined,
      ),
  };
}

/** Opens a form, or closes the one that is open and goes on with the text. */
function edit(edited: ConsoleState['edited']): void {
  consoleStore.setState({ edited });
  if (edited === undefined && !isAtMost('sheets')) editorHand.focus();
}
