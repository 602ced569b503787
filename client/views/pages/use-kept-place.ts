/** Keeps how far a list was scrolled, and which row was opened, for when the user comes back to it. */
import { useEffect, type RefObject } from 'react';

interface Place {
  top: number;
  /** The row whose link was followed. */
  row?: string;
}

const places = new Map<string, Place>();

/** Attribute of the link of a row that names it. */
export const ROW = 'data-row';

/** Follows the list in the element; `key` tells it from all others, `isReady` whether its rows are there. */
export function useKeptPlace(element: RefObject<HTMLElement | null>, key: string, isReady: boolean): void {
  useEffect(() => {
    const body = element.current?.closest('main');
    // A list whose rows are still to come is shorter than it was when it was left.
    if (!body || !isReady) return undefined;
    const place = places.get(key);
    if (place) {
      body.scrollTop = place.top;
      const link = place.row === undefined ? null : findRow(body, place.row);
      link?.focus({ preventScroll: true });
    }
    const onScroll = (): void => {
      places.set(key, { ...places.get(key), top: body.scrollTop });
    };
    body.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      body.removeEventListener('scroll', onScroll);
    };
  }, [element, key, isReady]);
  useEffect(() => {
    const body = element.current?.closest('main');
    if (!body) return undefined;
    // A link can be followed while the rows are still those of what was asked for before.
    const onClick = ({ target }: MouseEvent): void => {
      const tableRow = target instanceof Element ? target.closest('tr') : null;
      const row = tableRow?.querySelector(`[${ROW}]`)?.getAttribute(ROW);
      if (row) places.set(key, { top: body.scrollTop, row });
    };
    body.addEventListener('click', onClick);
    return () => {
      body.removeEventListener('click', onClick);
    };
  }, [element, key]);
}

function findRow(body: HTMLElement, row: string): HTMLElement | null {
  return body.querySelector<HTMLElement>(`[${ROW}="${CSS.escape(row)}"]`);
}
