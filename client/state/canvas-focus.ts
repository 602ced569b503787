/** The way back to the canvas for the keyboard, from panels, menus and the search field. */

/** Id of the list of entities that stands for the canvas. */
export const CANVAS_LIST = 'canvas-list';

/** Gives the keyboard to the canvas; `quiet` shows no ring until a key is pressed, as after a click. */
export function focusCanvas(quiet: boolean): void {
  const list = document.getElementById(CANVAS_LIST);
  if (!list) return;
  if (quiet) list.dataset['quiet'] = 'true';
  list.focus({ preventScroll: true });
}
