/** Which rows of a long list are in sight, so that only those are drawn. */
import type { RefObject } from 'react';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';

/** Rows that are drawn beyond those in sight, above and below. */
const BEYOND = 6;

/** What a list of rows is; heights in pixels. */
export interface ListedRows {
  readonly count: number;
  /** Of a row; where rows are measured, what they take before they are. */
  readonly height: number;
  /** Of headings that stay above the rows. */
  readonly head?: number;
  /** What a row is known by; its place among the rows unless told otherwise. */
  readonly keyOf?: (at: number) => string | number;
}

/** The rows in sight of what scrolls them. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  { count, height, head = 0, keyOf }: ListedRows,
): Virtualizer<HTMLElement, Element> {
  // eslint-disable-next-line react-hooks/incompatible-library -- Nothing here is memoised by a compiler, and what it gives is read at once.
  return useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    ...(keyOf && { getItemKey: keyOf }),
    overscan: BEYOND,
    paddingStart: head,
    scrollPaddingStart: head,
  });
}
