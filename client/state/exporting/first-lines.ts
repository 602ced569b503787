/** The first lines of a text file, as they are shown before it is saved. */

/** How much is shown: a screenful, of lines that are not too long to be looked at. */
const MOST = { lines: 60, letters: 400, bytes: 16_000 } as const;

/** The first lines; `isCut` where there is more of the file, or of one of the lines. */
export interface FirstLines {
  readonly text: string;
  readonly isCut: boolean;
}

/** The first lines of these bytes, which are UTF-8. */
export function firstLines(bytes: Uint8Array<ArrayBuffer>, isWhole: boolean): FirstLines {
  const start = bytes.subarray(0, MOST.bytes);
  // As a stream, so that a letter that the cut goes through is left out.
  const text = new TextDecoder().decode(start, { stream: true });
  const lines = text.replace(/\n$/, '').split('\n');
  const shown = lines.slice(0, MOST.lines).map(shorten);
  const isCut = !isWhole || bytes.length > start.length || lines.length > MOST.lines;
  return { text: shown.join('\n'), isCut };
}

function shorten(line: string): string {
  return line.length > MOST.letters ? `${line.slice(0, MOST.letters)} …` : line;
}
