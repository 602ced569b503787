/** Opens saved views and older versions of them, with the changes of them that this browser has kept. */
import { EntenteError } from '../../../server/model/errors.ts';
import type { ViewContent } from '../../../server/model/view-content.ts';
import type { Api } from '../../api.ts';
import { keyOfContent, keyOfView } from '../saving/picture.ts';
import type { OpenedView } from '../saving/saver.ts';
import type { Savers } from '../saving/savers.ts';
import { reconcile, type UnsavedKeeper } from '../saving/unsaved.ts';
import { readContent, type ReadContent } from '../view/read-content.ts';
import type { WholePictures } from './whole-pictures.ts';

/** What opens saved views. */
export interface SavedOpener {
  /**
   * Opens a saved view as a step that `step` names, unless the canvas shows it already. Changes that this browser has kept of
   * it come with it, unless `afresh`.
   * Rejects with `view-not-found` where there is none or it was deleted, and with `cancelled` where it is given up.
   */
  readonly openView: (id: string, options?: OpeningOptions) => Promise<void>;
  /** Puts an older version of the open view on the canvas, as a step; false if no view is open. Rejects with `cancelled`. */
  readonly openVersion: (version: number, signal?: AbortSignal) => Promise<boolean>;
}

interface OpeningOptions {
  readonly step?: string;
  readonly afresh?: boolean;
  readonly signal?: AbortSignal;
}

/** What opening works with. */
export interface SavedOpenerParts {
  readonly api: Pick<Api, 'view' | 'viewVersion'>;
  readonly unsaved: UnsavedKeeper;
  readonly savers: Savers;
  readonly pictures: WholePictures;
}

/** Makes what opens saved views. */
export function createSavedOpener({ api, unsaved, savers, pictures }: SavedOpenerParts): SavedOpener {
  return {
    openView: async (id, { step, afresh = false, signal } = {}) => {
      const turn = pictures.turns.begin();
      await savers.find(id)?.save();
      const saved = await api.view(id, signal);
      if (!afresh && savers.isShown(id, saved.version)) {
        pictures.turns.take(turn);
        return;
      }
      const stored = read(saved.content);
      const { name } = saved;
      if (name === '') {
        pictures.put(await pictures.prepare(stored.content, { turn, signal }), 'open a link', stored.leftOut);
        return;
      }
      const storedKey = keyOfContent(stored.content);
      const kept = afresh ? undefined : await unsaved.find(id);
      const keptKey = kept && keyOfContent(kept.read.content);
      const decision =
        kept && keptKey !== undefined
          ? reconcile({ ...kept, key: keptKey }, { version: saved.version, key: storedKey })
          : 'saved';
      const chosen = kept && decision !== 'saved' ? kept.read : stored;
      const picture = await pictures.prepare(chosen.content, { turn, signal });
      const isUnchanged = decision === 'saved' || keptKey === storedKey;
      const opened: OpenedView = {
        id,
        name,
        version: saved.version,
        saved: saved.saved,
        thumbnail: saved.thumbnail,
        picture,
        storedKey,
        cleanKey: isUnchanged ? keyOfView(picture.view) : storedKey,
      };
      if (kept && decision === 'conflict') {
        const theirs = { version: saved.version, saved: saved.saved, name };
        savers.open({ ...opened, version: kept.base, storedKey: '', theirs });
      } else savers.open(opened);
      pictures.put(picture, step ?? `open “${name}”`, chosen.leftOut);
    },
    openVersion: async (version, signal) => {
      const saver = savers.present();
      if (!saver) return false;
      const turn = pictures.turns.begin();
      await saver.save();
      const { content } = await api.viewVersion(saver.id, version, signal);
      const { content: whole, leftOut } = read(content);
      const picture = await pictures.prepare(whole, { turn, signal });
      savers.lookAt(saver, picture.view, version);
      const { name } = saver.state();
      pictures.put(picture, `look at version ${String(version)} of “${name}”`, leftOut);
      return true;
    },
  };
}

/** Whether there is no saved view of that id, or not any longer. */
export function isMissingView(error: unknown): error is EntenteError {
  return (
    error instanceof EntenteError && (error.code === 'view-not-found' || error.code === 'invalid-request')
  );
}

/** Whether a missing view was deleted and can be restored. */
export function wasDeleted(error: EntenteError): boolean {
  const { details } = error;
  return typeof details === 'object' && details !== null && 'deleted' in details;
}

/** What the server keeps may have been written by a newer program. */
function read(content: ViewContent): ReadContent {
  return readContent(content) ?? { content, leftOut: [] };
}
