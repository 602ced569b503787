/** Writes the members of a list of JSON as pages come, a line each. */
import { writePage } from './write-page.ts';

/** Members with commas between them, without the brackets; an empty list is nothing. */
export async function* writeJsonList<T>(
  pages: AsyncIterable<readonly T[]>,
  write: (member: T) => string = (member) => JSON.stringify(member),
): AsyncIterable<Uint8Array> {
  let separator = '\n';
  const writeMember = (member: T): string => {
    const text = separator + write(member);
    separator = ',\n';
    return text;
  };
  for await (const page of pages) if (page.length > 0) yield writePage(page, writeMember);
}
