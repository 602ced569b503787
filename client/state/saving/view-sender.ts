/** Sends the picture of an open view to be saved, again where another version that is there proves to be our own. */
import type { ViewReply, ViewRequest } from '../../../server/api/contract.ts';
import type { Api } from '../../api.ts';
import type { Theirs } from '../saved-state.ts';
import type { View } from '../view/view.ts';
import type { AutosaveEvent } from './autosave.ts';
import { contentOf, keyOfContent, keyOfView, type Picture } from './picture.ts';
import { judgeFailure } from './saving-failure.ts';
import type { ViewRecord } from './view-record.ts';

/** What a sender works with. */
export interface SenderParts {
  readonly api: Pick<Api, 'saveView' | 'view'>;
  /** A small picture of a view, as a `data:image/png` address, or empty; at once where it has been drawn before. */
  readonly drawSmall: (view: View) => string | Promise<string>;
}

/** What the sender begins with. */
export interface OpenedSender {
  readonly id: string;
  readonly record: ViewRecord;
  /** The small picture of the version that was opened. */
  readonly thumbnail: string;
  readonly theirs: Theirs | undefined;
}

/** The sender of one view. */
export interface ViewSender {
  /** What would be sent of a picture now. */
  readonly draft: (picture: Picture) => ViewRequest;
  /** Sends the present picture and tells what became of it. With `leaving` it is sent before this returns, with the thumbnail that there is. */
  readonly send: (present: () => Picture, leaving: boolean) => Promise<AutosaveEvent>;
  /** The sentence of the last failure, or empty. */
  readonly message: () => string;
  /** What others have saved, where a conflict told of it. */
  readonly theirs: () => Theirs | undefined;
}

/** How often a saving is made upon another version that proves to be our own. */
const MOST_REBASES = 3;

/** Sends the pictures of one view. */
export function createViewSender({ api, drawSmall }: SenderParts, opened: OpenedSender): ViewSender {
  const { id, record } = opened;
  let { thumbnail, theirs } = opened;
  let message = '';

  const draft = (picture: Picture): ViewRequest => ({
    name: record.wantedName,
    content: contentOf(picture),
    thumbnail,
  });

  /** What is there instead, taken up where it is our own; undefined where it is not. */
  const takeOurs = async (): Promise<ViewReply | undefined> => {
    const there = await api.view(id);
    return record.takeIfOurs(there) ? there : undefined;
  };

  const send = async (present: () => Picture, leaving: boolean, rebases: number): Promise<AutosaveEvent> => {
    const picture = present();
    const { view } = picture;
    const drawn = drawSmall(view);
    if (typeof drawn === 'string') thumbnail = drawn;
    // A view is worth more than its small picture, which may stay the one before.
    else if (!leaving) thumbnail = await drawn.catch(() => thumbnail);
    const request = draft(picture);
    record.noteSent(view);
    try {
      record.noteSaved(await api.saveView(id, request, record.version), request.name, view);
      return 'done';
    } catch (error) {
      const failure = judgeFailure(error);
      ({ message, theirs = theirs } = failure);
      const isConflict = failure.event === 'conflict' && rebases > 0;
      const there = isConflict ? await takeOurs().catch(() => undefined) : undefined;
      if (!there) return failure.event;
      const isSaved = there.name === request.name && keyOfContent(there.content) === keyOfView(view);
      if (!isSaved) return send(present, leaving, rebases - 1);
      // Another version of the same would only be in the way.
      record.noteSaved(there, request.name, view);
      return 'done';
    }
  };

  return {
    draft,
    send: (present, leaving) => send(present, leaving, MOST_REBASES),
    message: () => message,
    theirs: () => theirs,
  };
}
