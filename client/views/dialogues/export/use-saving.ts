/** Saving the file: at once where all of it is here, else with the bytes counted, or by the browser itself. */
import { useRef, useState } from 'react';
import { exportAddress } from '../../../api.ts';
import { runTask } from '../../../state/run-task.ts';
import { readWhole, type FileStart } from '../../../state/exporting/read-file.ts';
import { useExplorer } from '../../explorer-context.ts';
import { saveFile } from '../../parts/save-file.ts';
import type { ExportWish } from './use-draft.ts';

/** How far the saving has come. */
export type Saving =
  | { readonly status: 'idle' | 'cancelled' }
  | { readonly status: 'running'; readonly bytes: number }
  | { readonly status: 'saved'; readonly name: string }
  /** The browser loads it; its own list says how far it is. */
  | { readonly status: 'handed-over' }
  | { readonly status: 'failed'; readonly sentence: string };

/** What can be done. */
export interface SavingHands {
  readonly saving: Saving;
  readonly save: (title: string) => void;
  readonly cancel: () => void;
}

const IDLE: Saving = { status: 'idle' };

/** Saves what is wished for; `start` is what is known of it already. */
export function useSaving(wish: ExportWish | undefined, start: FileStart | undefined): SavingHands {
  const { api, store } = useExplorer();
  const [kept, setKept] = useState<{ readonly of: ExportWish | undefined; readonly saving: Saving }>({
    of: undefined,
    saving: IDLE,
  });
  const setSaving = (saving: Saving): void => {
    setKept({ of: wish, saving });
  };
  // How the last saving went says nothing of what is wished for by now.
  const saving = kept.of === wish || kept.saving.status === 'running' ? kept.saving : IDLE;
  const control = useRef<AbortController>(undefined);

  const load = async (title: string, own: AbortController): Promise<void> => {
    if (wish?.type !== 'request') return;
    setSaving({ status: 'running', bytes: 0 });
    try {
      const { blob, name } = await runTask(store, `Exporting ${title}`, async (signal) => {
        const either = AbortSignal.any([signal, own.signal]);
        const response = await api.exportFile(wish.request, either);
        return readWhole(response, (bytes) => {
          setSaving({ status: 'running', bytes });
        });
      });
      saveFile(blob, name);
      setSaving({ status: 'saved', name });
    } catch (error) {
      setSaving(isAborted(error) ? { status: 'cancelled' } : { status: 'failed', sentence: explain(error) });
    }
  };

  return {
    saving,
    save: (title) => {
      if (!wish) return;
      const address = wish.type === 'request' ? exportAddress(wish.request) : undefined;
      if (start?.isWhole) {
        saveFile(new Blob([start.bytes], { type: start.mediaType }), start.name);
        setSaving({ status: 'saved', name: start.name });
      } else if (address !== undefined) {
        follow(address);
        setSaving({ status: 'handed-over' });
      } else {
        control.current = new AbortController();
        void load(title, control.current);
      }
    },
    cancel: () => {
      control.current?.abort();
    },
  };
}

/** Has the browser load a file that the page need not hold. */
function follow(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

function isAborted(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'cancelled');
}

function explain(error: unknown): string {
  // What breaks off on its way has no sentence of the server.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.message;
  return 'The file broke off before its end, so nothing was saved.';
}
