/** Favourites by folder: to be opened, kept, changed, removed, and carried elsewhere as a file. */
import { useState, type ReactNode } from 'react';
import { Failure, Skeleton } from '../../views/parts/waiting.tsx';
import { consoleStore } from '../console-context.ts';
import { SideField } from '../side/side-field.tsx';
import { FavouriteEntry } from './favourite-entry.tsx';
import { FavouriteForm } from './favourite-form.tsx';
import { firstTitle } from './first-title.ts';
import { FavouriteTools } from './favourite-tools.tsx';
import { useFavourites } from './use-favourites.ts';

/** The list. */
export function FavouriteList(): ReactNode {
  const favourites = useFavourites();
  const { all, error, edited, edit, fault } = favourites;
  const [words, setWords] = useState('');
  if (error) return <Failure error={error} onRetry={favourites.retry} />;
  if (!all) return <Skeleton lines={6} />;

  const found = all.filter(({ folder, title, text }) =>
    `${folder} ${title} ${text}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const folders = [...new Set(all.map(({ folder }) => folder))];
  return (
    <>
      <SideField label="Search the favourites" value={words} onChange={setWords} />
      <FavouriteTools all={all} edit={edit} addFile={favourites.addFile} />
      {fault !== undefined && (
        <p className="field-wrong" role="alert">
          {fault}
        </p>
      )}
      {edited === 'new' && (
        <FavouriteForm
          first={{ folder: '', title: firstTitle(consoleStore.getState().text) }}
          folders={folders}
          onKeep={favourites.keep}
          onCancel={() => {
            edit(undefined);
          }}
        />
      )}
      {all.length === 0 && edited === undefined && (
        <p className="side-none">Statements that you keep here are there for everyone who uses this store.</p>
      )}
      {folders
        .filter((folder) => found.some((each) => each.folder === folder))
        .map((folder) => (
          <section key={folder} className="side-section">
            {folder !== '' && <h3>{folder}</h3>}
            <ul className="side-list" aria-label={folder === '' ? 'Favourites' : `Favourites: ${folder}`}>
              {found
                .filter((each) => each.folder === folder)
                .map((favourite) => (
                  <li key={favourite.id} className="favourite">
                    <FavouriteEntry favourite={favourite} folders={folders} favourites={favourites} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </>
  );
}
