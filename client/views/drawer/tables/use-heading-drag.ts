/** A heading of a table under the pointer: let go where it was pressed it sorts, dragged it changes its place. */
import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { ShownTable } from './use-shown-table.ts';

/** Pixels that the pointer moves before a press becomes a drag. */
const SLIP = 6;

/** Where a column stands that stands before no other. */
const END = 'end';

/** The drag of a heading, and the handlers of the buttons that can be dragged. */
export interface HeadingDrag {
  /** Id of the column that the dragged heading would stand before, or `end`; undefined while none is dragged. */
  readonly dropBefore: string | undefined;
  readonly press: (id: string, event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: () => void;
}

/** Follows the pointer over the row of headings, whose children are the headings in order. */
export function useHeadingDrag<Row>(
  head: RefObject<HTMLElement | null>,
  { columns, sortBy, moveColumn }: ShownTable<Row>,
): HeadingDrag {
  const [dropBefore, setDropBefore] = useState<string>();
  const drag = useRef<{ id: string; x: number; isMoving: boolean }>(undefined);
  const placeAt = (x: number): string => {
    const cells = [...(head.current?.children ?? [])];
    const next = cells.findIndex((cell) => {
      const box = cell.getBoundingClientRect();
      return x < box.left + box.width / 2;
    });
    return columns[next]?.column.id ?? END;
  };
  const end = (): void => {
    drag.current = undefined;
    setDropBefore(undefined);
  };
  return {
    dropBefore,
    press: (id, event) => {
      if (event.button !== 0) return;
      drag.current = { id, x: event.clientX, isMoving: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const { current } = drag;
      if (!current || (!current.isMoving && Math.abs(event.clientX - current.x) < SLIP)) return;
      current.isMoving = true;
      setDropBefore(placeAt(event.clientX));
    },
    onPointerUp: (event) => {
      const { current } = drag;
      end();
      if (!current) return;
      if (!current.isMoving) {
        sortBy(current.id, event.shiftKey);
        return;
      }
      const before = placeAt(event.clientX);
      if (before !== current.id) moveColumn(current.id, before === END ? undefined : before);
    },
    onPointerCancel: end,
  };
}
