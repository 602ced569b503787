/** Puts a text on the clipboard. */

/** Copies; where the browser refuses, nothing happens. */
export function copyText(text: string): void {
  void navigator.clipboard.writeText(text).catch(() => undefined);
}
