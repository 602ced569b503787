/** Whether the page is so narrow that panels change their places, followed. */
import { useCallback, useSyncExternalStore } from 'react';
import { isAtMost, watchWidth, type WIDTHS } from '../../state/page-width.ts';

/** Whether the page is that narrow. */
export function useWidth(width: keyof typeof WIDTHS): boolean {
  const watch = useCallback((onChange: () => void) => watchWidth(width, onChange), [width]);
  return useSyncExternalStore(watch, () => isAtMost(width));
}
