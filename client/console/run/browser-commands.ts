/** Says of the commands of Neo4j Browser, which begin with a colon and are no Cypher, what does the same here. */

const WAYS: Readonly<Record<string, string>> = {
  help: 'The guide has a chapter on the console, and the questions beside the editor are examples of all kinds.',
  guide: 'The questions beside the editor, each with its Cypher, are a good beginning.',
  play: 'The questions beside the editor, each with its Cypher, are a good beginning.',
  clear: 'Each answer takes the place of the one before it, so nothing has to be cleared.',
  param: 'Name it in the statement, as $x: a field for its value stands below the text.',
  params: 'Each parameter of the text, as $x, has a field for its value below the text.',
  history: 'It stands under History, beside the editor.',
  schema: 'It stands under Schema, beside the editor, as a list and as a graph.',
  use: 'The console has one database, and each statement is asked of it.',
  auto: 'Leave it out: each statement is a transaction of its own.',
};

/** What to do instead of the command that a statement is; undefined for all else. */
export function explainCommand(text: string): string | undefined {
  const name = /^(?:(?:EXPLAIN|PROFILE)\s+)?:\s*(\w+)/i.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const way = Object.hasOwn(WAYS, name) ? WAYS[name] : undefined;
  return `:${name} is a command of Neo4j Browser, not Cypher. ${way ?? 'What the console does has buttons above and beside the text.'}`;
}
