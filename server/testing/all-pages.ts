/** Takes all pages of a reading as one list. */

/** The records of all pages. */
export async function allPages<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const records: T[] = [];
  for await (const page of pages) records.push(...page);
  return records;
}
