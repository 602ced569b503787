/** The opening picture: what the page shows at first, and what can be come back to. */
import type { OpeningReply } from '../../../server/api/contract.ts';
import { EntenteError } from '../../../server/model/errors.ts';
import type { Caption, ExplorerState } from '../store.ts';
import { addNodes, layOut } from '../view/changes.ts';
import { record } from '../view/history.ts';
import { beginLineage } from '../view/lineage.ts';
import { NO_SELECTION } from '../view/selection.ts';
import { DEFAULT_ARRANGEMENT, EMPTY_VIEW, type View } from '../view/view.ts';
import { createAttempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';
import type { PictureTurns } from './picture-turns.ts';
import { takeUp } from './whole-pictures.ts';

/** The name of the step that shows it. */
const STEP = 'show the opening picture';

/** The opening picture of one store. */
export interface OpeningPicture {
  /** Shows it as what the page begins with. Rejects where the server does not answer, and with `cancelled` where another picture is there. */
  readonly showFirst: () => Promise<void>;
  /** Puts it on the canvas as a step that can be undone; a failure is told. */
  readonly showAgain: () => Promise<void>;
  /** Whether the canvas shows it as it came. */
  readonly isUntouched: () => boolean;
}

/** The opening picture over one store. */
export function createOpeningPicture(
  { api, store, arrange }: Pick<CommandParts, 'api' | 'store' | 'arrange'>,
  local: Pick<LocalCommands, 'notify' | 'dismiss'>,
  turns: PictureTurns,
): OpeningPicture {
  const attempt = createAttempt(store, local);
  let untouched: View | undefined;

  const fetchOpening = async (): Promise<View> => {
    const turn = turns.begin();
    const opening = await api.opening();
    store.setState({ opening });
    const bare = beginLineage(addNodes(EMPTY_VIEW, opening));
    const request = { scope: 'all', arrangement: DEFAULT_ARRANGEMENT } as const;
    const arranged = await arrange({ view: bare }, request);
    if (!turns.take(turn)) throw new EntenteError('cancelled', 'Another picture was opened meanwhile.');
    return arranged ? layOut(bare, arranged) : bare;
  };

  return {
    showFirst: async () => {
      const first = await fetchOpening();
      untouched = first;
      store.setState((state) => ({
        phase: 'ready',
        history: takeUp(state, first, STEP),
        ...aroundOpening(state),
      }));
    },
    showAgain: () =>
      attempt('opening', async () => {
        const next = await fetchOpening();
        store.setState((state) => ({
          history: record(state.history, STEP, next),
          ...aroundOpening(state),
        }));
      }),
    isUntouched: () => {
      const { history, selection } = store.getState();
      return history.present === untouched && selection.nodes.length + selection.edges.length === 0;
    },
  };
}

/** What goes along with the picture, whichever way it is shown. */
function aroundOpening({
  opening,
}: ExplorerState): Pick<ExplorerState, 'selection' | 'findings' | 'caption' | 'camera'> {
  return {
    selection: NO_SELECTION,
    findings: undefined,
    caption: toCaption(opening),
    camera: { move: 'fit', ids: [], sudden: true },
  };
}

function toCaption(opening: OpeningReply | undefined): Caption | undefined {
  if (!opening) return undefined;
  const { title, question, nodes } = opening;
  return { title, text: question, ids: new Set(nodes.map((node) => node.id)) };
}
