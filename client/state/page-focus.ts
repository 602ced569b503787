/** Moves the keyboard focus to the canvas, to the page that hides it, or to the search field. */

/** Id of the list of entities that stands for the canvas. */
export const CANVAS_LIST = 'canvas-list';

/** Class of such lists: a page over the canvas can hold a picture of its own. */
export const ENTITY_LIST = 'entity-list';

/** Focuses the canvas, if it is not hidden; `quiet` shows no ring until a key is pressed, as after a click. */
export function focusCanvas(quiet: boolean): void {
  const lists = [...document.querySelectorAll<HTMLElement>(`.${ENTITY_LIST}`)];
  const list = lists.find((each) => each.closest('[inert]') === null);
  if (!list) return;
  if (quiet) list.dataset['quiet'] = 'true';
  list.focus({ preventScroll: true });
}

/** Id of the heading of a page that is shown instead of the canvas. */
export const PAGE_TITLE = 'page-title';

/** Gives the keyboard to the page that is shown instead of the canvas, else to the canvas. */
export function focusMain(quiet: boolean): void {
  const title = document.getElementById(PAGE_TITLE);
  if (title) title.focus({ preventScroll: true });
  else focusCanvas(quiet);
}

/** Id of the search field. */
export const SEARCH_FIELD = 'search-field';

/** Gives the keyboard to the search field. */
export function focusSearch(): void {
  document.getElementById(SEARCH_FIELD)?.focus();
}
