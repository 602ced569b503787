/** All actions, and how one is found by its id or by the keys that were pressed. */
import type { Action } from './action.ts';
import { ARRANGING } from './arranging-actions.ts';
import { CHOOSING } from './choosing-actions.ts';
import { EXPANDING } from './expanding-actions.ts';
import { FINDING } from './finding-actions.ts';
import { GOING } from './going-actions.ts';
import { isPressed, type PressedKeys } from './keys.ts';
import { PAGE } from './page-actions.ts';
import { SEEING } from './seeing-actions.ts';
import { SHARING } from './sharing-actions.ts';
import { STEPPING } from './stepping-actions.ts';

/** All actions, in the order in which they are listed. */
export const ACTIONS: readonly Action[] = [
  ...GOING,
  ...STEPPING,
  ...CHOOSING,
  ...EXPANDING,
  ...FINDING,
  ...ARRANGING,
  ...SEEING,
  ...SHARING,
  ...PAGE,
];

const byId = new Map(ACTIONS.map((action) => [action.id, action]));

/** The action of that id; throws where there is none, which is a fault of the program. */
export function actionOf(id: string): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`There is no action "${id}".`);
  return action;
}

/** The action whose keys were pressed. */
export function findPressed(event: PressedKeys): Action | undefined {
  return ACTIONS.find((action) => action.keys?.some((keys) => isPressed(keys, event)));
}
