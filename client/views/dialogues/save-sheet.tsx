/** The dialogue that asks for a name: to save the picture for the first time, as a copy, or to rename the open view. */
import { useId, useState, type ReactNode, type SyntheticEvent } from 'react';
import { VIEW_LIMITS } from '../../../server/model/view-content.ts';
import { messageOf } from '../../state/commands/attempts.ts';
import { suggestName, toCopyName } from '../../state/saving/view-names.ts';
import type { ExplorerState } from '../../state/store.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Sheet } from './sheet.tsx';

/** What the name is for. */
export type SaveSheetPurpose = 'save' | 'copy' | 'rename';

const WORDS: Readonly<Record<SaveSheetPurpose, { title: string; does: string; button: string }>> = {
  save: {
    title: 'Save this view',
    does: 'Entities and their places, filters, styles and notes are kept. Changes are saved by themselves from then on.',
    button: 'Save',
  },
  copy: {
    title: 'Save a copy',
    does: 'The picture is saved as another view, which is open from then on.',
    button: 'Save the copy',
  },
  rename: { title: 'Rename the view', does: 'Links to it stay as they are.', button: 'Rename' },
};

/** The dialogue; it stays open, with the reason, where saving does not work. */
export function SaveSheet({ purpose }: { purpose: SaveSheetPurpose }): ReactNode {
  const { store, commands } = useExplorer();
  const savedId = useExplorerState(({ saved }) => saved?.id);
  const [name, setName] = useState(() => proposeName(purpose, store.getState()));
  const [isWaiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const { title, does, button } = WORDS[purpose];
  const isEmpty = name.trim() === '';

  const take = async (): Promise<void> => {
    setWaiting(true);
    setProblem(undefined);
    const { dialogue } = store.getState();
    try {
      if (purpose !== 'rename') await commands.saveAs(name.trim());
      else if (savedId !== undefined) await commands.renameSaved(savedId, name.trim());
      // Another may have been opened meanwhile.
      if (store.getState().dialogue === dialogue) commands.openDialogue(undefined);
    } catch (error) {
      setProblem(messageOf(error));
      setWaiting(false);
    }
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isEmpty && !isWaiting) void take();
  };

  return (
    <Sheet title={title}>
      <form className="save-form" onSubmit={submit}>
        <label htmlFor={id}>Name</label>
        <input
          id={id}
          className="field"
          autoFocus
          value={name}
          maxLength={VIEW_LIMITS.name}
          autoComplete="off"
          aria-describedby={`${id}-does`}
          onFocus={(event) => {
            event.target.select();
          }}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <p id={`${id}-does`} className="quiet">
          {does}
        </p>
        {problem !== undefined && (
          <p className="field-wrong" role="alert">
            {problem}
          </p>
        )}
        <div className="sheet-buttons">
          <button
            type="button"
            className="button"
            onClick={() => {
              commands.openDialogue(undefined);
            }}
          >
            Cancel
          </button>
          <button type="submit" className="button" data-primary disabled={isEmpty || isWaiting}>
            {isWaiting ? 'Saving …' : button}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

function proposeName(purpose: SaveSheetPurpose, state: ExplorerState): string {
  const { saved } = state;
  if (purpose === 'rename') return saved?.name ?? '';
  return saved ? toCopyName(saved.name) : suggestName(state);
}
