/** Puts a text on the clipboard. */

/** Resolves with whether it worked: browsers refuse without permission, and on pages over HTTP from another machine. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
