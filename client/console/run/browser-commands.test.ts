/** Tests what is said of the commands of Neo4j Browser. */
import { expect, it } from 'vitest';
import { explainCommand } from './browser-commands.ts';

it('says what does the same here as a command of Neo4j Browser', () => {
  expect(explainCommand(':param x => 1')).toMatch(/^:param is a command of Neo4j Browser.*as \$x/);
  expect(explainCommand(':SCHEMA')).toContain('under Schema');
  expect(explainCommand('EXPLAIN :history')).toMatch(/^:history .*under History/);
});

it('says of a command that it does not know where to look', () => {
  expect(explainCommand(':sysinfo')).toContain('buttons above and beside');
  expect(explainCommand(':constructor')).toContain('buttons above and beside');
});

it('says nothing of Cypher', () => {
  expect(explainCommand('MATCH (n:State) RETURN n')).toBeUndefined();
  expect(explainCommand('RETURN 1')).toBeUndefined();
});
