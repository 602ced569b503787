/** Parses JSON that stands whole within a file: on a line, or as the text of something else. */
import { unreadable } from '../import-file.ts';

/** The value. Throws `import-unreadable` with the place. @param what what the text is, in a sentence */
export function parseJson(text: string, place: string, what = 'it'): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unreadable(`${what} is not valid JSON`, place, cause);
  }
}
