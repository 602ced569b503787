/** Keeps one open view saved: once its picture has been still for a while, again if the server was away, never over what others saved. */
import type { ViewRequest } from '../../../server/api/contract.ts';
import { isSentOnLeaving } from '../../api.ts';
import type { Clock } from '../clock.ts';
import type { SavedState, Theirs } from '../saved-state.ts';
import { failuresOf, SAVED, type AutosaveEvent } from './autosave.ts';
import { startAutosave, type AutosaveClock } from './autosave-clock.ts';
import { contentOf, type Picture } from './picture.ts';
import type { UnsavedKeeper } from './unsaved.ts';
import { ViewRecord } from './view-record.ts';
import { createViewSender, type SenderParts, type ViewSender } from './view-sender.ts';

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

/** Milliseconds that the picture must be still before it is compared with what is saved and kept in the browser. */
const PAUSE = 300;

/** Keeps one open view saved, from when it is taken up to its end. */
export class Saver {
  readonly id: string;
  readonly #clock: Clock;
  readonly #unsaved: UnsavedKeeper;
  readonly #drawSmall: SaverParts['drawSmall'];
  readonly #record: ViewRecord;
  readonly #sender: ViewSender;
  readonly #autosave: AutosaveClock;
  #picture: Picture;
  /** Whether the canvas shows it. */
  #isPresent = true;
  #hasEnded = false;
  /** The saving that is under way. */
  #running: Promise<void> | undefined;
  #stopComparing = (): void => undefined;
  #tell = (): void => undefined;

  constructor(parts: SaverParts, opened: OpenedView) {
    this.id = opened.id;
    this.#clock = parts.clock;
    this.#unsaved = parts.unsaved;
    this.#drawSmall = parts.drawSmall;
    this.#picture = opened.picture;
    this.#record = new ViewRecord({ ...opened, view: opened.picture.view });
    this.#sender = createViewSender(parts, { ...opened, record: this.#record, theirs: opened.theirs });
    this.#autosave = startAutosave(parts.clock, opened.theirs ? { status: 'conflict' } : SAVED, {
      onDue: () => void this.save(),
      onStatus: () => {
        this.#tell();
      },
    });
    if (!opened.theirs && this.isChanged()) this.#dispatch('change');
    this.#keep();
  }

  /** Calls back after each change of the state; the last one who asked for it. */
  listen(onChange: () => void): void {
    this.#tell = onChange;
  }

  state(): SavedState {
    const { wantedName: name, version, saved } = this.#record;
    const { status } = this.#autosave.state();
    const theirs = status === 'conflict' ? this.#sender.theirs() : undefined;
    return { id: this.id, name, version, saved, status, ...(theirs && { theirs }) };
  }

  /** How often in a row the server was away, and the sentence of the last error. */
  trouble(): { readonly failures: number; readonly message: string } {
    return { failures: failuresOf(this.#autosave.state()), message: this.#sender.message() };
  }

  /** What would be saved now. */
  draft(): ViewRequest {
    return this.#sender.draft(this.#picture);
  }

  /** Whether the picture is another than what is saved: compared now, not once it has been still. */
  isChanged(): boolean {
    return !this.#record.isSame(this.#picture.view);
  }

  /** Whether changes would be lost, or be hard to find again, if the page were left now. */
  isAtRisk(): boolean {
    this.#compare();
    const { status } = this.#autosave.state();
    if (status === 'saved') return false;
    const isSent = status === 'changed' || status === 'saving';
    return !isSent || !isSentOnLeaving(this.draft());
  }

  /** Takes up the picture as it is on the canvas now. */
  take(picture: Picture): void {
    const isChange = picture.view !== this.#picture.view;
    this.#picture = picture;
    this.#isPresent = true;
    if (isChange) this.#dispatch(this.#record.isKnownSame(picture.view) ? 'same' : 'change');
    this.#stopComparing();
    this.#stopComparing = this.#clock.after(PAUSE, () => {
      this.#compare();
    });
  }

  /** The canvas shows another picture: what is not saved yet is saved now. */
  leave(): void {
    this.#isPresent = false;
    this.#compare();
    if (this.#autosave.state().status === 'changed') void this.save();
  }

  /** The opening of the view was undone, and all that came after it: the view stays as it was last saved. */
  leaveUndone(): void {
    const { cleanView } = this.#record;
    if (cleanView && this.#autosave.state().status === 'changed')
      this.#picture = { ...this.#picture, view: cleanView };
    this.leave();
  }

  /** Saves now what is not saved; resolves once that has worked or failed, or where there is nothing to save. */
  save(): Promise<void> {
    return this.#send(false);
  }

  /** Saves as the page is being left: the request is sent before this returns, with the thumbnail that there is. */
  saveOnLeaving(): Promise<void> {
    return this.#send(true);
  }

  async rename(name: string): Promise<void> {
    this.#record.wantedName = name;
    this.#tell();
    await this.save();
  }

  /** Saves upon what others have saved; theirs stays among the versions. */
  async overwrite(): Promise<void> {
    this.#record.follow(this.#sender.theirs());
    this.#dispatch('resolve');
    await this.save();
  }

  /** Goes on after the end, or after the view was deleted elsewhere, once it has been brought back. */
  async revive(): Promise<void> {
    this.#hasEnded = false;
    this.#dispatch('resolve');
    await this.save();
  }

  /** The server may be there again. */
  wake(): void {
    this.#dispatch('wake');
  }

  /** Saves no more, and forgets what is not saved. */
  end(): void {
    this.#autosave.stop();
    this.#stopComparing();
    this.#unsaved.drop(this.id);
    this.#hasEnded = true;
  }

  #dispatch(event: AutosaveEvent): void {
    if (!this.#hasEnded) this.#autosave.dispatch(event);
  }

  #compare(): void {
    this.#stopComparing();
    if (!this.isChanged()) this.#dispatch('same');
    else if (this.#autosave.state().status === 'saved') this.#dispatch('change');
    this.#keep();
    // By the time that it is saved, it has been drawn.
    if (this.#autosave.state().status !== 'saved') void this.#drawSmall(this.#picture.view);
  }

  /** Keeps the picture in the browser: its changes, or where the canvas looks, for when the page is loaded again. */
  #keep(): void {
    if (this.#hasEnded) return;
    const changed = this.#autosave.state().status !== 'saved';
    if (!changed && !this.#isPresent) {
      this.#unsaved.drop(this.id);
      return;
    }
    const content = JSON.stringify(contentOf(this.#picture));
    this.#unsaved.keep(this.id, { base: this.#record.version, changed, content });
  }

  async #send(leaving: boolean): Promise<void> {
    while (this.#running) await this.#running;
    this.#stopComparing();
    const { status } = this.#autosave.state();
    if (this.#hasEnded || status === 'conflict' || status === 'gone') return;
    if (!this.isChanged()) {
      this.#dispatch('same');
      this.#keep();
      return;
    }
    this.#dispatch('send');
    this.#running = this.#sender
      .send(() => this.#picture, leaving)
      .then((event) => {
        this.#dispatch(event);
      })
      .finally(() => {
        this.#running = undefined;
      });
    await this.#running;
    if (this.#autosave.state().status === 'saved') this.#compare();
    else this.#keep();
  }
}
