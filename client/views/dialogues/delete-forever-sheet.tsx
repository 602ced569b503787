/** Asks before a saved view is deleted so that it cannot be restored. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorer } from '../explorer-context.ts';
import { Sheet } from './sheet.tsx';

/** The question; Cancel has the keyboard. */
export function DeleteForeverSheet({ id, name }: { id: string; name: string }): ReactNode {
  const { commands } = useExplorer();
  const close = (): void => {
    commands.openDialogue(undefined);
  };
  return (
    <Sheet title="Delete forever?">
      <p>“{name}” and all of its versions will be gone, and links to it will open nothing.</p>
      <div className="sheet-buttons">
        <Button className="button" autoFocus onPress={close}>
          Cancel
        </Button>
        <Button
          className="button"
          data-primary
          onPress={() => {
            close();
            void commands.deleteForever(id);
          }}
        >
          Delete forever
        </Button>
      </div>
    </Sheet>
  );
}
