/** Hands a file over to the browser, which saves it or asks where to. */

/** Milliseconds after which the browser has surely begun to read it. */
const PATIENCE = 60_000;

/** Saves the file under a name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, PATIENCE);
}
