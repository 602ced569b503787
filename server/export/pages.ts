/** Turns pages of records into pages of what is written of them, a page at a time. */

/** Each record as another. */
export async function* mapPages<T, R>(
  pages: AsyncIterable<readonly T[]>,
  map: (record: T) => R,
): AsyncIterable<readonly R[]> {
  for await (const page of pages) yield page.map(map);
}

/** Each record as any number of others. */
export async function* spreadPages<T, R>(
  pages: AsyncIterable<readonly T[]>,
  spread: (record: T) => readonly R[],
): AsyncIterable<readonly R[]> {
  for await (const page of pages) yield page.flatMap(spread);
}
