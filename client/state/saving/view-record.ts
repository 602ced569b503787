/** What is known of an open view: the version that the server has, which pictures we may have sent, and its wanted name. */
import type { ViewReply } from '../../../server/api/contract.ts';
import type { ViewContent } from '../../../server/model/view-content.ts';
import type { View } from '../view/view.ts';
import { keyOfContent, keyOfView } from './picture.ts';

/** A version that the server has. */
type Stored = Pick<ViewReply, 'name' | 'version' | 'saved'>;

/** What the record begins with. */
export interface OpenedRecord extends Stored {
  /** What is on the canvas. */
  readonly view: View;
  /** Key of what the server has of that version. */
  readonly storedKey: string;
  /** Key of the picture that counts as unchanged; another than the view's own where that holds changes. */
  readonly cleanKey: string;
}

/** The record of one open view. */
export class ViewRecord {
  /** What it is to be called. */
  wantedName: string;
  #stored: Stored;
  #cleanKey: string;
  #cleanView: View | undefined;
  /** Keys of what the server may have from us; seen there, it is no reason for a conflict. */
  #ours: Set<string>;

  constructor(opened: OpenedRecord) {
    const { view, storedKey, cleanKey } = opened;
    this.#stored = toStored(opened);
    this.wantedName = opened.name;
    this.#cleanKey = cleanKey;
    this.#cleanView = keyOfView(view) === cleanKey ? view : undefined;
    this.#ours = new Set([storedKey, keyOfView(view)]);
  }

  get version(): number {
    return this.#stored.version;
  }

  /** When that was saved, as ISO 8601. */
  get saved(): string {
    return this.#stored.saved;
  }

  /** The view that is known to be as it is saved; undefined while none has been seen to be. */
  get cleanView(): View | undefined {
    return this.#cleanView;
  }

  /** Whether a view is the very one that is known to be saved, under the name it is to have; pictures are not compared. */
  isKnownSame(view: View): boolean {
    return view === this.#cleanView && this.wantedName === this.#stored.name;
  }

  /** Whether a view is what is saved, under the name it is to have. */
  isSame(view: View): boolean {
    if (view !== this.#cleanView && keyOfView(view) === this.#cleanKey) this.#cleanView = view;
    return this.isKnownSame(view);
  }

  /** The server may have this from now on. */
  noteSent(view: View): void {
    this.#ours.add(keyOfView(view));
  }

  /** The server has it, sent under that name. */
  noteSaved(reply: Stored, sentName: string, view: View): void {
    this.#stored = toStored(reply);
    if (this.wantedName === sentName) this.wantedName = reply.name;
    this.#cleanView = view;
    this.#cleanKey = keyOfView(view);
    this.#ours = new Set([this.#cleanKey]);
  }

  /** Takes up a version of the server that proves to be our own: sent when the page was left, or with its answer lost. */
  takeIfOurs(there: Stored & { readonly content: ViewContent }): boolean {
    if (!this.#ours.has(keyOfContent(there.content))) return false;
    if (this.wantedName === this.#stored.name) this.wantedName = there.name;
    this.#stored = toStored(there);
    return true;
  }

  /** What is saved next follows `theirs`, which others have saved: another picture than the one that counted as unchanged. */
  follow(theirs: Pick<Stored, 'version' | 'saved'> | undefined): void {
    if (theirs) this.#stored = { ...this.#stored, version: theirs.version, saved: theirs.saved };
    this.#cleanKey = '';
    this.#cleanView = undefined;
  }
}

function toStored({ name, version, saved }: Stored): Stored {
  return { name, version, saved };
}
