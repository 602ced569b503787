/** Puts a text on the clipboard. */

/** Resolves with whether it is there: browsers refuse without leave, and where the page comes over HTTP from another machine. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
