/** What keys do with the entity, or the edge, that the keyboard stands on in the canvas. */
import type { KeyboardEvent } from 'react';
import type { Commands } from '../../state/commands/commands.ts';
import type { EntityWalk } from './use-entity-walk.ts';
import type { Heading } from './walk.ts';

const HEADINGS: Partial<Record<string, Heading>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Whether a key walks or opens the menu: who presses it wants to see where the keyboard is. */
export function showsCursor(event: KeyboardEvent): boolean {
  return event.key in HEADINGS || event.key in ENDS || isMenuKey(event);
}

/** Does what a key does in the list; false where it does nothing. */
export function pressKey(event: KeyboardEvent<HTMLElement>, walk: EntityWalk, commands: Commands): boolean {
  const { key, altKey } = event;
  const heading = HEADINGS[key];
  const end = ENDS[key];
  if (altKey) return pressWithAlt(key, walk);
  if (heading) walk.walk(heading);
  else if (end !== undefined) walk.walkToEnd(end);
  else if (key === 'Escape') return walk.leaveEdge();
  else return walk.here !== undefined && pressAt(walk.here, event, walk, commands);
  return true;
}

const ENDS: Partial<Record<string, 0 | -1>> = { Home: 0, End: -1 };

/** Sideways from edge to edge, down along the edge that was come to. */
function pressWithAlt(key: string, walk: EntityWalk): boolean {
  if (walk.here === undefined) return false;
  if (key === 'ArrowDown') return walk.followEdge();
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
  walk.walkEdges(key === 'ArrowRight' ? 1 : -1);
  return true;
}

/** What a key does with the entity itself. */
function pressAt(
  id: string,
  event: KeyboardEvent<HTMLElement>,
  { edge }: EntityWalk,
  commands: Commands,
): boolean {
  const { key, shiftKey } = event;
  if (key === 'Enter' || key === ' ') {
    const target = edge ? ({ type: 'edge', id: edge.id } as const) : ({ type: 'node', id } as const);
    commands.selectTarget(target, key === ' ' || shiftKey);
    if (key === 'Enter') {
      commands.setPanel('details', true);
      commands.aim({ move: 'uncover', ids: edge ? [edge.source, edge.target] : [id] });
    }
  } else if (key.toLowerCase() === 'e') {
    if (shiftKey) commands.openDialogue({ type: 'expand', id });
    else void commands.toggleExpansion(id);
  } else if (isMenuKey(event)) {
    openMenuAt(event.currentTarget, id, commands);
  } else return false;
  return true;
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'm' || key === 'M' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function openMenuAt(list: HTMLElement, id: string, commands: Commands): void {
  const detail: { id: string; x?: number; y?: number } = { id };
  list.closest('.stage')?.dispatchEvent(new CustomEvent('locate', { detail }));
  commands.selectTarget({ type: 'node', id });
  commands.openMenu({ x: detail.x ?? 0, y: detail.y ?? 0, target: { type: 'node', id } });
}
