/** All keys and gestures by headings, as the sheet on the page and the guide list them. */
import { ACTION_GROUPS } from './action.ts';
import {
  CANVAS_KEYS,
  CONSOLE_KEYS,
  GESTURES,
  MAP_KEYS,
  NOTE_KEYS,
  SEARCH_KEYS,
  TABLE_KEYS,
  TIMELINE_KEYS,
  type Gesture,
} from './gestures.ts';
import { writeKeys } from './keys.ts';
import { ACTIONS } from './list.ts';

/** A heading with what stands below it, in order. */
export interface SheetSection {
  readonly title: string;
  readonly rows: readonly Gesture[];
}

/** The sections in their order; actions without keys are left out, as they are in menus and in the search. */
export function listSheet(mac?: boolean): readonly SheetSection[] {
  const byActions = ACTION_GROUPS.map((group) => ({
    title: group,
    rows: ACTIONS.flatMap((action) =>
      action.group === group && action.keys
        ? [{ how: action.keys.map((keys) => writeKeys(keys, mac)).join(', '), does: action.title }]
        : [],
    ),
  })).filter(({ rows }) => rows.length > 0);
  return [
    { title: 'Mouse and touch', rows: GESTURES },
    { title: 'On the canvas (Tab leads there)', rows: CANVAS_KEYS },
    { title: 'On a note (Tab leads there)', rows: NOTE_KEYS },
    { title: 'In the search', rows: SEARCH_KEYS },
    { title: 'In a table', rows: TABLE_KEYS },
    { title: 'On the timeline', rows: TIMELINE_KEYS },
    { title: 'On the map', rows: MAP_KEYS },
    { title: 'In the console', rows: CONSOLE_KEYS },
    ...byActions,
  ];
}
