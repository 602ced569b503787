/** Favourites by folder: to be opened, kept, changed, removed, and carried elsewhere as a file. */
import { useState, type ReactNode } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import type { Favourite, FavouriteDraft } from '../../../server/model/favourite.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { IconButton } from '../../views/parts/icon-button.tsx';
import { Failure, Skeleton } from '../../views/parts/waiting.tsx';
import { consoleStore } from '../console-context.ts';
import { editorHand } from '../editor/editor-hand.ts';
import { saveFile } from '../../views/parts/save-file.ts';
import { SideField } from '../side/side-field.tsx';
import { readFavourites, writeFavourites } from './favourite-file.ts';
import { FavouriteForm } from './favourite-form.tsx';

/** The list. */
export function FavouriteList(): ReactNode {
  const { api } = useExplorer();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['favourites'], queryFn: () => api.favourites() });
  const [words, setWords] = useState('');
  const [edited, setEdited] = useState<Favourite | 'new'>();
  const [fault, setFault] = useState<string>();
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;

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
  const keep = (draft: FavouriteDraft): Promise<void> =>
    change(() =>
      edited === 'new' || edited === undefined
        ? api.addFavourite(draft)
        : api.changeFavourite(edited.id, draft),
    );
  const takeFile = (file: File): Promise<void> =>
    change(async () => {
      for (const draft of readFavourites(await file.text(), file.name)) await api.addFavourite(draft);
    });

  const found = data.favourites.filter(({ folder, title, text }) =>
    `${folder} ${title} ${text}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const folders = [...new Set(data.favourites.map(({ folder }) => folder))];
  return (
    <>
      <SideField label="Search the favourites" value={words} onChange={setWords} />
      <div className="side-tools">
        <Button
          className="button"
          onPress={() => {
            setEdited('new');
          }}
        >
          Keep this text …
        </Button>
        <FileButton onFile={(file) => void takeFile(file)} />
        <IconButton
          icon="download"
          label="Save all as a .cypher file"
          isDisabled={data.favourites.length === 0}
          onPress={() => {
            const text = writeFavourites(data.favourites);
            saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'favourites.cypher');
          }}
        />
      </div>
      {fault !== undefined && (
        <p className="field-wrong" role="alert">
          {fault}
        </p>
      )}
      {edited === 'new' && (
        <FavouriteForm
          first={{ folder: '', title: '', text: consoleStore.getState().text }}
          folders={folders}
          onKeep={(draft) => void keep(draft)}
          onCancel={() => {
            setEdited(undefined);
          }}
        />
      )}
      {data.favourites.length === 0 && edited === undefined && (
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
                    {edited !== 'new' && edited?.id === favourite.id ? (
                      <FavouriteForm
                        first={{ ...favourite, text: consoleStore.getState().text }}
                        keptText={favourite.text}
                        folders={folders}
                        onKeep={(draft) => void keep(draft)}
                        onCancel={() => {
                          setEdited(undefined);
                        }}
                      />
                    ) : (
                      <FavouriteEntry
                        favourite={favourite}
                        onEdit={() => {
                          setEdited(favourite);
                        }}
                        onRemove={() => void change(() => api.deleteFavourite(favourite.id))}
                      />
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </>
  );
}

interface EntryProps {
  readonly favourite: Favourite;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function FavouriteEntry({ favourite: { title, text }, onEdit, onRemove }: EntryProps): ReactNode {
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
      <IconButton icon="pencil" label={`Change “${title}”`} onPress={onEdit} />
      <IconButton icon="trash" label={`Remove “${title}”`} onPress={onRemove} />
    </>
  );
}

function FileButton({ onFile }: { onFile: (file: File) => void }): ReactNode {
  return (
    <label className="button file-button">
      Import
      <input
        type="file"
        className="unseen"
        accept=".cypher,.cyp,.cql,.txt"
        aria-label="Import favourites from a .cypher file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}
