/** Keeps a text from being taken for a formula, which a spreadsheet would run. */

/** The text, with an apostrophe before it where it begins as formulas do. */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
