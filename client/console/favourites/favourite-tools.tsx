/** What is done with favourites as a whole: keeping another one, and carrying them elsewhere as a file. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Favourite } from '../../../server/model/favourite.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { saveFile } from '../../views/parts/save-file.ts';
import { writeFavourites } from './favourite-file.ts';
import type { Favourites } from './use-favourites.ts';

/** What the tools work on. */
export interface FavouriteToolsProps extends Pick<Favourites, 'edit' | 'addFile'> {
  readonly all: readonly Favourite[];
}

/** The tools. */
export function FavouriteTools({ all, edit, addFile }: FavouriteToolsProps): ReactNode {
  return (
    <div className="side-tools">
      <Button
        className="button"
        onPress={() => {
          edit('new');
        }}
      >
        Keep this text …
      </Button>
      <label className="button file-button">
        Import
        <input
          type="file"
          className="unseen"
          accept=".cypher,.cyp,.cql,.txt"
          aria-label="Import favourites from a .cypher file"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) addFile(file);
            // So that the same file can be chosen again.
            target.value = '';
          }}
        />
      </label>
      <IconButton
        icon="download"
        label="Save all as a .cypher file"
        isDisabled={all.length === 0}
        onPress={() => {
          saveFile(
            new Blob([writeFavourites(all)], { type: 'text/plain;charset=utf-8' }),
            'favourites.cypher',
          );
        }}
      />
    </div>
  );
}
