/** How wide the page is, as its panels need to know: room for columns, for a rail on the left, or only for sheets from below. */

/** Media queries, as the style sheets have them. */
export const WIDTHS = {
  /** The legend is a rail that opens over the canvas. */
  rail: '(width <= 1100px)',
  /** There is no room for a panel on either side of the picture. */
  crowded: '(width <= 1000px)',
  /** Panels are sheets. */
  sheets: '(width <= 720px)',
} as const;

/** Whether the page is that narrow now. */
export function isAtMost(width: keyof typeof WIDTHS): boolean {
  return matchMedia(WIDTHS[width]).matches;
}

/** Calls back whenever the page has become that narrow, or wider; returns how to stop. */
export function watchWidth(width: keyof typeof WIDTHS, onChange: () => void): () => void {
  const query = matchMedia(WIDTHS[width]);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}
