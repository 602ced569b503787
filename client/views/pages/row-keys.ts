/** Walks over the links of a table's rows with the arrow keys, and opens a row that is clicked beside its links. */
import type { KeyboardEvent, MouseEvent } from 'react';
import { ROW } from './use-kept-place.ts';

/** For the body of a table: up, down, the first and the last row. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${ROW}]`)];
  const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined || at < 0 ? undefined : links[to];
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  link.focus();
}

/** For a row: follows its link where something else in it was clicked, unless text was marked. */
export function followRow(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  if (!(target instanceof Element) || target.closest('a, button')) return;
  if (getSelection()?.isCollapsed === false) return;
  currentTarget.querySelector<HTMLElement>(`[${ROW}]`)?.click();
}
