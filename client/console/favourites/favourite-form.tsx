/** The form of a favourite: its title, its folder, and whether the text of the editor takes the place of what is kept. */
import { useId, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { FAVOURITE_LIMITS, type FavouriteDraft } from '../../../server/model/favourite.ts';
import { Tick } from '../../views/parts/choice.tsx';
import { consoleStore, useConsole } from '../console-context.ts';

/** What the form is. */
export interface FavouriteFormProps {
  /** What it begins with. */
  readonly first: Pick<FavouriteDraft, 'title' | 'folder'>;
  /** What is kept so far, where it is changed. */
  readonly keptText?: string;
  readonly folders: readonly string[];
  readonly onKeep: (draft: FavouriteDraft) => void;
  readonly onCancel: () => void;
}

/** The form. */
export function FavouriteForm({ first, keptText, folders, onKeep, onCancel }: FavouriteFormProps): ReactNode {
  const id = useId();
  const [title, setTitle] = useState(first.title);
  const [folder, setFolder] = useState(first.folder);
  const [isAnew, setAnew] = useState(keptText === undefined);
  const isEmpty = useConsole(({ text }) => text.trim() === '');
  const isReady = title.trim() !== '' && !(isAnew && isEmpty);
  return (
    <form
      className="favourite-form"
      onSubmit={(event) => {
        event.preventDefault();
        const { text } = consoleStore.getState();
        if (isReady) onKeep({ title, folder, text: isAnew ? text : (keptText ?? text) });
      }}
    >
      <label>
        Title
        <input
          className="field"
          value={title}
          maxLength={FAVOURITE_LIMITS.title}
          autoFocus
          onFocus={({ target }) => {
            target.select();
          }}
          onChange={(event) => {
            setTitle(event.target.value);
          }}
        />
      </label>
      <label>
        Folder
        <input
          className="field"
          value={folder}
          maxLength={FAVOURITE_LIMITS.folder}
          list={`${id}-folders`}
          placeholder="None"
          onChange={(event) => {
            setFolder(event.target.value);
          }}
        />
        <datalist id={`${id}-folders`}>
          {folders.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      {keptText !== undefined && (
        <Tick label="With the text of the editor" isOn={isAnew} onChange={setAnew} />
      )}
      <div className="favourite-form-foot">
        <Button type="submit" className="button" data-primary="true" isDisabled={!isReady}>
          Keep
        </Button>
        <Button className="button" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
