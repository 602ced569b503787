/** What the parts of the drawer know of it: where their tools go, and whether the keyboard may go to them. */
import { createContext, useContext, useEffect, type RefObject } from 'react';
import { CANVAS_LIST } from '../../state/page-focus.ts';

/** The drawer, as what it shows sees it. */
export interface DrawerPlace {
  /** The room for tools in the bar of the drawer. */
  readonly tools: HTMLElement | null;
  /** Whether it was opened, or led to another tab, since the page was: only then does the keyboard follow. */
  readonly wasOpened: RefObject<boolean>;
}

/** Set around what the drawer shows. */
export const DrawerContext = createContext<DrawerPlace | undefined>(undefined);

/** The drawer; only inside it. */
export function useDrawer(): DrawerPlace {
  const place = useContext(DrawerContext);
  if (!place) throw new Error('A part of the drawer is used outside it.');
  return place;
}

/** Gives the keyboard to an element when it is first shown, where only the canvas, or nothing, had it. */
export function useFirstFocus(element: RefObject<HTMLElement | null>): void {
  const { wasOpened } = useDrawer();
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.id === CANVAS_LIST;
    if (wasOpened.current && isFree) element.current?.focus({ preventScroll: true });
  }, [element, wasOpened]);
}
