/** Keeps the text of the editor in this browser, so that nothing written is lost with the page. */

const KEY = 'entente.console.text';

/** Letters that are kept; what is longer is left as it was kept before. */
const MOST = 200_000;

/** What the editor begins with where nothing is kept. */
export const FIRST_TEXT =
  '// Run answers the statement at the cursor. The questions beside the editor are a good beginning.\n';

/** The text as it was left. */
export function readKeptText(): string {
  try {
    return localStorage.getItem(KEY) ?? FIRST_TEXT;
  } catch {
    return FIRST_TEXT;
  }
}

/** Keeps the text. */
export function keepText(text: string): void {
  if (text.length > MOST) return;
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // It holds for this visit at least.
  }
}
