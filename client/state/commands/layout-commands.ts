/** The commands that find new places for the whole picture. */
import type { Arrangement, LayoutName } from '../../../server/model/view-content.ts';
import { runTask } from '../run-task.ts';
import { layOut, setArrangement } from '../view/changes.ts';
import { createAttempt } from './attempts.ts';
import type { Arranged, CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** Commands over the layout. */
export interface LayoutCommands {
  /** Finds new places for all that is not pinned, by the layout that was taken last or by another. */
  readonly arrange: (choice?: Partial<Arrangement>) => Promise<void>;
}

/** A way to arrange the picture, as it is offered. */
export interface ArrangementChoice {
  /** Kebab-case; of the action that takes it, after `arrange-`. */
  readonly id: string;
  readonly choice: Partial<Arrangement> & Pick<Arrangement, 'layout'>;
  readonly name: string;
  readonly meaning: string;
  readonly key: string;
}

/** All of them, in the order in which they are offered. */
export const ARRANGEMENTS: readonly ArrangementChoice[] = [
  {
    id: 'force',
    choice: { layout: 'force' },
    name: 'Force',
    meaning: 'what has edges lies close together',
    key: '1',
  },
  {
    id: 'layered',
    choice: { layout: 'layered', direction: 'down' },
    name: 'Layers, downwards',
    meaning: 'arrows lead down',
    key: '2',
  },
  {
    id: 'layered-right',
    choice: { layout: 'layered', direction: 'right' },
    name: 'Layers, to the right',
    meaning: 'arrows lead to the right',
    key: '3',
  },
  {
    id: 'radial',
    choice: { layout: 'radial' },
    name: 'Rings',
    meaning: 'one for each step from what is selected',
    key: '4',
  },
  {
    id: 'circle',
    choice: { layout: 'circle' },
    name: 'Circle',
    meaning: 'neighbours side by side',
    key: '5',
  },
  {
    id: 'grid',
    choice: { layout: 'grid' },
    name: 'Grid',
    meaning: 'rows by kind, the most connected first',
    key: '6',
  },
  {
    id: 'timeline',
    choice: { layout: 'timeline' },
    name: 'Time',
    meaning: 'from left to right by when it was',
    key: '7',
  },
  {
    id: 'geographic',
    choice: { layout: 'geographic' },
    name: 'Map',
    meaning: 'where it lies on the earth',
    key: '8',
  },
];

/** The one that was taken last. */
export function choiceOf({ layout, direction }: Arrangement): ArrangementChoice | undefined {
  return ARRANGEMENTS.find(
    ({ choice }) => choice.layout === layout && (choice.direction ?? direction) === direction,
  );
}

/** What to say of nodes that the layout could not place by its rule, or of a missing scale if it placed none; undefined if it placed all. */
function describeLacking(layout: LayoutName, { lacking, backdrop }: Arranged): string | undefined {
  if (lacking === 0) return undefined;
  if (backdrop === null && layout === 'timeline') return 'Nothing here has a day, so there is no axis.';
  if (backdrop === null && layout === 'geographic') return 'Nothing here has a place, so there is no map.';
  // A map says so on its strip.
  if (layout !== 'timeline') return undefined;
  const stands = lacking === 1 ? 'stands' : 'stand';
  return `${writeNumber(lacking)} without a day ${stands} at the left.`;
}

/** The commands over one store. */
export function createLayoutCommands({ store, arrange }: CommandParts, local: LocalCommands): LayoutCommands {
  const attempt = createAttempt(store, local);
  return {
    arrange: (choice = {}) =>
      attempt('arrange', async () => {
        const { history, claims, vocabulary, measured, selection } = store.getState();
        const view = history.present;
        const arrangement = { ...view.arrangement, ...choice };
        const { layout } = arrangement;
        const request = { scope: 'all', arrangement, roots: selection.nodes } as const;
        const arranged = await runTask(
          store,
          `Laying out ${writeNumber(view.nodes.size)} entities`,
          (signal) => arrange({ view, claims, vocabulary, measured }, request, signal),
          { isStep: true },
        );
        if (!arranged) return;
        const name = `arrange: ${(choiceOf(arrangement)?.name ?? layout).toLowerCase()}`;
        local.change(name, (now) => setArrangement(layOut(now, arranged), arrangement));
        const text = describeLacking(layout, arranged);
        if (text === undefined) local.dismiss('arrange');
        else local.notify({ key: 'arrange', tone: 'plain', text });
        local.aim({ move: 'fit', ids: [] });
      }),
  };
}
