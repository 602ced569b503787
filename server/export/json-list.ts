/** Writes the members of a list of JSON as pages come, a line each. */

/** Members with commas between them, without the brackets; an empty list is nothing. */
export async function* writeJsonList<T>(
  pages: AsyncIterable<readonly T[]>,
  write: (member: T) => string = (member) => JSON.stringify(member),
): AsyncIterable<string> {
  let isFirst = true;
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield `${isFirst ? '' : ','}\n${page.map(write).join(',\n')}`;
    isFirst = false;
  }
}
