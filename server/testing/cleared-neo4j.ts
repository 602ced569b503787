/** Clears the Neo4j of the tests after the last of them: between suites, what one has seeded stays for the next. */
import { openTestNeo4j, withoutNeo4j } from './engines.ts';

/** Vitest calls it after the last file. */
export async function teardown(): Promise<void> {
  if (withoutNeo4j !== undefined) return;
  const opened = await openTestNeo4j();
  await opened.close();
}
