/** What is forbidden without a plan, and names that only look like it. */
import { describe, expect, it } from 'vitest';
import { findForbidden } from './forbidden-clauses.ts';
import { readTokens } from './lexer.ts';
import { findTooManyRelationships } from './pattern-size.ts';
import { readPrefix } from './statement-prefix.ts';

function judge(text: string): string {
  const tokens = readTokens(text);
  if ('reason' in tokens) throw new Error(tokens.sentence);
  const prefix = readPrefix(tokens);
  if ('reason' in prefix) return prefix.sentence;
  return (
    findForbidden(tokens, prefix.length)?.sentence ?? findTooManyRelationships(tokens)?.sentence ?? 'passes'
  );
}

describe('a statement', () => {
  it.each([
    'MATCH (n) RETURN n;',
    'MATCH (call:State)-[use:BINDS]->(load) RETURN call, use, load ORDER BY call LIMIT 1',
    'MATCH (load) WITH load CALL { WITH load RETURN 1 AS x } RETURN x',
    'WITH 1 AS call CALL (call) { RETURN 2 AS x } RETURN x',
    'MATCH (call) MATCH (use) MATCH (load) MATCH (b) RETURN b',
    'MATCH (n:CALL)-[:USE|LOAD]->(m) WHERE n.call IN m.use AND n.load IS NULL RETURN {use: n.use, call: n.call}',
    'MATCH (n) RETURN n {.call, .use}, [use IN n.use WHERE use > 1 | use]',
    'MATCH (`LOAD CSV`:`CALL x.y()`) RETURN `LOAD CSV` AS `USE x`',
    'RETURN date.truncate("month", date()), duration.between(a, b), point.distance(p, q), apoc.text.join([], "")',
    'CALL db.labels() YIELD label RETURN label',
    'CALL db.index.fulltext.queryNodes("names", $q) YIELD node, score RETURN node',
    'SHOW INDEXES YIELD name, type WHERE type <> "LOOKUP" RETURN name',
    'SHOW BUILT IN FUNCTIONS',
    'SHOW ALL CONSTRAINTS',
    'PROFILE MATCH (n) RETURN count(n)',
    'CYPHER 5 EXPLAIN MATCH (n) RETURN n',
    `MATCH ${'()-->'.repeat(40)}() RETURN 1`,
  ])('passes: %s', (text) => {
    expect(judge(text)).toBe('passes');
  });

  it.each([
    ['LOAD JSONL FROM "x" AS row RETURN row', 'LOAD JSONL reads files'],
    ['MATCH (n) LOAD CSV WITH HEADERS FROM n.url AS row RETURN row', 'LOAD CSV reads files'],
    ['CALL call.as() RETURN 1', 'The procedure call.as'],
    ['CALL apoc.text.join() RETURN 1', 'The procedure apoc.text.join'],
    ['RETURN apoc.cypher.runFirstColumn("", {})', 'The function apoc.cypher.runFirstColumn'],
    ['RETURN a.b.c.d(1)', 'The function a.b.c.d'],
    ['SHOW', 'SHOW shows what'],
    ['', 'There is no statement'],
    ['EXPLAIN', 'There is no statement'],
    ['CYPHER replan=force RETURN 1', 'CYPHER replan='],
  ])('is refused: %s', (text, sentence) => {
    expect(judge(text)).toContain(sentence);
  });
});
