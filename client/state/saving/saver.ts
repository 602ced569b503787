/** Saves one open view: when its picture has been still for a while, again when the server was away, and never over what others have saved. */
import type { ViewRequest } from '../../../server/api/contract.ts';
import { isSentOnLeaving } from '../../api.ts';
import type { Clock } from '../clock.ts';
import type { SavedState, Theirs } from '../saved-state.ts';
import { failuresOf, SAVED, type AutosaveEvent } from './autosave.ts';
import { startAutosave } from './autosave-clock.ts';
import { contentOf, type Picture } from './picture.ts';
import type { UnsavedKeeper } from './unsaved.ts';
import { ViewRecord } from './view-record.ts';
import { createViewSender, type SenderParts } from './view-sender.ts';

/** What a saver works with. */
export interface SaverParts extends SenderParts {
  readonly clock: Clock;
  readonly unsaved: UnsavedKeeper;
}

/** A saved view as it is taken up. */
export interface OpenedView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** When that was saved, as ISO 8601. */
  readonly saved: string;
  /** The small picture of that version. */
  readonly thumbnail: string;
  /** What is on the canvas. */
  readonly picture: Picture;
  /** Key of what the server has of that version. */
  readonly storedKey: string;
  /** Key of the picture that counts as unchanged; another than the picture's own where that holds changes. */
  readonly cleanKey: string;
  /** What has been saved since that version. */
  readonly theirs?: Theirs;
}

/** What saves one view. */
export interface Saver {
  readonly id: string;
  readonly state: () => SavedState;
  /** How often in a row the server was away, and the sentence of the last error. */
  readonly trouble: () => { readonly failures: number; readonly message: string };
  /** Takes up the picture as it is on the canvas now. */
  readonly take: (picture: Picture) => void;
  /**
   * The canvas shows another picture: what is not saved yet is saved now. Where that is because the opening of the view was
   * `undone`, and all that came after it, the view stays as it was last saved.
   */
  readonly leave: (undone?: boolean) => void;
  /**
   * Saves now what is not saved; resolves once that has worked or failed, or where there is nothing to save. Where the page is
   * being left it is sent before this returns, with the small picture that there is.
   */
  readonly save: (leaving?: boolean) => Promise<void>;
  readonly rename: (name: string) => Promise<void>;
  /** Saves upon what others have saved; theirs stays among the versions. */
  readonly overwrite: () => Promise<void>;
  /** Goes on after the end, or after the view was deleted elsewhere, once it has been brought back. */
  readonly revive: () => Promise<void>;
  /** The server may be there again. */
  readonly wake: () => void;
  /** What would be saved now. */
  readonly draft: () => ViewRequest;
  /** Looks again whether the picture is another than what is saved, without waiting for it to be still. */
  readonly isChanged: () => boolean;
  /** Whether changes would be lost, or be hard to find again, if the page were left now. */
  readonly isAtRisk: () => boolean;
  /** Saves no more, and forgets what is not saved. */
  readonly end: () => void;
  /** Calls back after each change of the state; the last one who asked for it. */
  readonly listen: (onChange: () => void) => void;
}

/** Milliseconds that the picture must be still before it is compared with what is saved and kept in the browser. */
const PAUSE = 300;

/** Begins to keep an open view saved. */
export function createSaver(parts: SaverParts, opened: OpenedView): Saver {
  const { clock, unsaved, drawSmall } = parts;
  const { id } = opened;
  const record = new ViewRecord({ ...opened, view: opened.picture.view });
  const sender = createViewSender(parts, { ...opened, record, theirs: opened.theirs });
  let { picture } = opened;
  let isPresent = true;
  let hasEnded = false;
  let running: Promise<void> | undefined;
  let stopComparing = (): void => undefined;
  let tell = (): void => undefined;
  const autosave = startAutosave(clock, opened.theirs ? { status: 'conflict' } : SAVED, {
    onDue: () => void save(),
    onStatus: () => {
      tell();
    },
  });
  const { state } = autosave;

  const dispatch = (event: AutosaveEvent): void => {
    if (!hasEnded) autosave.dispatch(event);
  };
  const isSame = (): boolean => record.isSame(picture.view);

  const compare = (): void => {
    stopComparing();
    if (isSame()) dispatch('same');
    else if (state().status === 'saved') dispatch('change');
    keep();
    // By the time that it is saved, it has been drawn.
    if (state().status !== 'saved') void drawSmall(picture.view);
  };

  /** Keeps the picture in the browser: its changes, or where the canvas looks, for when the page is loaded again. */
  const keep = (): void => {
    if (hasEnded) return;
    const changed = state().status !== 'saved';
    if (!changed && !isPresent) unsaved.drop(id);
    else {
      unsaved.keep(id, { base: record.version, changed, content: JSON.stringify(contentOf(picture)) });
    }
  };

  const save = async (leaving = false): Promise<void> => {
    while (running) await running;
    stopComparing();
    const { status } = state();
    if (hasEnded || status === 'conflict' || status === 'gone') return;
    if (isSame()) {
      dispatch('same');
      keep();
      return;
    }
    dispatch('send');
    running = sender
      .send(() => picture, leaving)
      .then(dispatch)
      .finally(() => {
        running = undefined;
      });
    await running;
    if (state().status === 'saved') compare();
    else keep();
  };

  if (!opened.theirs && !isSame()) dispatch('change');
  keep();
  return {
    id,
    state: () => {
      const { wantedName: name, version, saved } = record;
      const { status } = state();
      const theirs = status === 'conflict' ? sender.theirs() : undefined;
      return { id, name, version, saved, status, ...(theirs && { theirs }) };
    },
    trouble: () => ({ failures: failuresOf(state()), message: sender.message() }),
    take: (next) => {
      const isChange = next.view !== picture.view;
      picture = next;
      isPresent = true;
      if (isChange) dispatch(record.isKnownSame(next.view) ? 'same' : 'change');
      stopComparing();
      stopComparing = clock.after(PAUSE, compare);
    },
    leave: (undone = false) => {
      isPresent = false;
      if (undone && record.cleanView && state().status === 'changed')
        picture = { ...picture, view: record.cleanView };
      compare();
      if (state().status === 'changed') void save();
    },
    save,
    rename: async (next) => {
      record.wantedName = next;
      tell();
      await save();
    },
    overwrite: async () => {
      record.follow(sender.theirs());
      dispatch('resolve');
      await save();
    },
    revive: async () => {
      hasEnded = false;
      dispatch('resolve');
      await save();
    },
    wake: () => {
      dispatch('wake');
    },
    draft: () => sender.draft(picture),
    isChanged: () => !isSame(),
    isAtRisk: () => {
      compare();
      const { status } = state();
      if (status === 'saved') return false;
      const isSent = status === 'changed' || status === 'saving';
      return !isSent || !isSentOnLeaving(sender.draft(picture));
    },
    end: () => {
      autosave.stop();
      stopComparing();
      unsaved.drop(id);
      hasEnded = true;
    },
    listen: (onChange) => {
      tell = onChange;
    },
  };
}
