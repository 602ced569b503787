/** One favourite of the list: pressed it goes into the editor; while it is edited, its form. */
import type { ReactNode } from 'react';
import type { Favourite } from '../../../server/model/favourite.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { editorHand } from '../editor/editor-hand.ts';
import { FavouriteForm } from './favourite-form.tsx';
import type { Favourites } from './use-favourites.ts';

/** What an entry is. */
export interface FavouriteEntryProps {
  readonly favourite: Favourite;
  readonly folders: readonly string[];
  readonly favourites: Favourites;
}

/** The entry. */
export function FavouriteEntry({ favourite, folders, favourites }: FavouriteEntryProps): ReactNode {
  const { id, title, text } = favourite;
  const { edited, edit, keep, remove } = favourites;
  if (edited !== 'new' && edited?.id === id)
    return (
      <FavouriteForm
        first={favourite}
        keptText={text}
        folders={folders}
        onKeep={keep}
        onCancel={() => {
          edit(undefined);
        }}
      />
    );
  return (
    <>
      <button
        type="button"
        className="side-entry"
        title={text}
        onClick={() => {
          editorHand.write(text);
        }}
      >
        {title}
      </button>
      <IconButton
        icon="pencil"
        label={`Change “${title}”`}
        onPress={() => {
          edit(favourite);
        }}
      />
      <IconButton
        icon="trash"
        label={`Remove “${title}”`}
        onPress={() => {
          remove(id);
        }}
      />
    </>
  );
}
