/** One stop of the Tab key for many things in a drawing: arrow keys lead on, Enter and Space choose. */
import { useState, type KeyboardEvent } from 'react';

/** What a thing of the group is given. */
export interface RovingProps {
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

/** The group. */
export interface Roving {
  readonly propsOf: (at: number) => RovingProps;
  readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void;
}

/** What a group asks of whoever uses it. */
export interface RovingOptions {
  readonly count: number;
  /** The place that a key leads to from another; undefined where it leads nowhere. */
  readonly next: (key: string, at: number) => number | undefined;
  readonly onChoose: (at: number, add: boolean) => void;
}

/** The group of all elements with `role="button"` in it. */
export function useRoving({ count, next, onChoose }: RovingOptions): Roving {
  const [kept, setAt] = useState(0);
  const at = Math.min(kept, count - 1);
  return {
    propsOf: (place) => ({
      tabIndex: place === at ? 0 : -1,
      onFocus: () => {
        setAt(place);
      },
    }),
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const to = next(event.key, at);
      if (to !== undefined) event.currentTarget.querySelectorAll<SVGGElement>('[role="button"]')[to]?.focus();
      else if (event.key === 'Enter' || event.key === ' ') onChoose(at, event.key === ' ' || event.shiftKey);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
