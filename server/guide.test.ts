/** Holds what the guide says of the console to the code: its limits, and the questions of the library. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEXER_LIMITS } from './console/lexer.ts';
import { limitsOf } from './console/limits.ts';
import { MOST_RELATIONSHIPS } from './console/pattern-size.ts';
import { loadTerms } from './ingest/load-seed.ts';
import { loadLibrary } from './library/load-library.ts';
import { projectFolder } from './testing/engines.ts';

const guide = readFileSync(join(projectFolder, 'docs', 'guide.md'), 'utf8');

/** The part of the guide below a heading, up to the next of any rank. */
function sectionOf(title: string): string {
  const [, rest = ''] = guide.split(`\n### ${title}\n`);
  return rest.split(/\n##+ /)[0] ?? '';
}

describe('the guide', () => {
  it('names the limits of the console as they are', () => {
    const [neo4j, embedded] = [limitsOf('neo4j'), limitsOf('embedded')];
    const row = (what: string, tell: (limits: typeof neo4j) => string | number): string[] => [
      what,
      tell(neo4j).toLocaleString('en'),
      tell(embedded).toLocaleString('en'),
    ];
    const same = (what: string, value: number): string[] => row(what, () => value);
    const rows = sectionOf('How much the console takes')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows).toEqual([
      row('statements that run at once', ({ atOnce }) => atOnce),
      row('of them of one user', ({ atOnceByUser }) => atOnceByUser),
      row('statements that wait for their turn', ({ waiting }) => waiting),
      row('seconds that a statement may take', ({ timeoutMs }) => timeoutMs / 1000),
      row('rows, unless another number is chosen', ({ rows: first }) => first),
      row('rows at most', ({ maxRows }) => maxRows),
      row('bytes of an answer, about', ({ maxBytes }) => `${String(Math.round(maxBytes / 1e6))} million`),
      same('characters of a statement', LEXER_LIMITS.characters),
      same('brackets within brackets', LEXER_LIMITS.depth),
      same('relationships that a statement follows', MOST_RELATIONSHIPS),
    ]);
  });

  it('lists the questions of the library by topic', async () => {
    const { vocabulary } = await loadTerms(join(projectFolder, 'seed'));
    const questions = await loadLibrary(join(projectFolder, 'cypher', 'library'), vocabulary);
    const listed = sectionOf('Questions of the library')
      .split('\n\n')
      .flatMap((part) => {
        const [, topic, titles = ''] = /^\*\*([a-z-]+)\*\*: ([\s\S]*)$/i.exec(part.trim()) ?? [];
        const ended = titles.replaceAll(/\s+/g, ' ').match(/[^?.]+[?.]/g) ?? [];
        return topic === undefined ? [] : ended.map((title) => [topic.toLowerCase(), title.trim()]);
      });
    expect(listed).toEqual(questions.map(({ topic, title }) => [topic, title]));
  });
});
