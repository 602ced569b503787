/** Holds what the guide and the READMEs say to the code: names of buttons, limits, questions, formats, numbers of facts. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEXER_LIMITS } from './console/lexer.ts';
import { limitsOf } from './console/limits.ts';
import { MOST_RELATIONSHIPS } from './console/pattern-size.ts';
import { loadTerms } from './ingest/load-seed.ts';
import { CARGO_WORDS, EXPORT_GROUPS } from './model/export-format.ts';
import { EXPORT_FORMATS } from './model/export-formats.ts';
import { writeNumber } from './model/words.ts';
import { IMPORT_FORMATS } from './model/import-formats.ts';
import { loadLibrary } from './library/load-library.ts';
import { projectFolder, shippedSeed } from './testing/engines.ts';

const path = join(projectFolder, 'docs', 'guide.md');
const guide = readFileSync(path, 'utf8');

/** The part of the guide below a heading, up to the next of any rank. */
function sectionOf(title: string): string {
  const [, rest = ''] = guide.split(`\n### ${title}\n`);
  return rest.split(/\n##+ /)[0] ?? '';
}

/** The rows of the first table in a text, as the texts of their cells; the heading row is left out. */
function readRows(text: string): string[][] {
  const [table = ''] = /(?:^\|.*\n?)+/m.exec(text) ?? [];
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll(/\\([|*_<>])/g, '$1')),
  );
}

/** A part of the guide between two lines of these words, with its tables as the code has them. */
interface TablePart {
  readonly begin: string;
  readonly end: string;
  readonly head: readonly string[];
  /** Without a title there is one table. */
  readonly tables: readonly { readonly title?: string; readonly rows: readonly (readonly string[])[] }[];
}

const EXPORTS: TablePart = {
  begin: '<!-- formats of export: written by server/guide.test.ts -->',
  end: '<!-- end of the formats of export -->',
  head: ['Format', 'What for', 'What travels', 'What is lost or changed'],
  tables: EXPORT_GROUPS.map((title) => ({
    title,
    rows: EXPORT_FORMATS.filter(({ group }) => group === title).map((format) => [
      `${format.title} (\`${format.name}\`)`,
      format.purpose,
      format.carries.map((each) => CARGO_WORDS[each]).join(', '),
      [format.loses, format.limit && `Up to ${writeNumber(format.limit)} entities and edges.`]
        .filter(Boolean)
        .join(' '),
    ]),
  })).filter(({ rows }) => rows.length > 0),
};

const IMPORTS: TablePart = {
  begin: '<!-- formats of import: written by server/guide.test.ts -->',
  end: '<!-- end of the formats of import -->',
  head: ['Format', 'What is read', 'What is left out'],
  tables: [
    {
      rows: IMPORT_FORMATS.map(({ title, name, reads, leaves }) => [`${title} (\`${name}\`)`, reads, leaves]),
    },
  ],
};

function writeTables({ head, tables }: TablePart): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return tables
    .map(
      ({ title, rows }) =>
        `${title === undefined ? '' : `**${title}**\n\n`}${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}`,
    )
    .join('\n');
}

/** What stands between the two lines. */
function partOf(text: string, { begin, end }: TablePart): string {
  return text.slice(text.indexOf(begin) + begin.length, text.indexOf(end));
}

describe('the guide', () => {
  // `WRITE_GUIDE=1 npx vitest run server/guide` writes the tables of formats anew; Prettier then lines them up.
  if (process.env['WRITE_GUIDE'] === '1') {
    const written = [EXPORTS, IMPORTS].reduce((text, part) => {
      const [before = '', rest = ''] = text.split(part.begin);
      const [, after = ''] = rest.split(part.end);
      return `${before}${part.begin}\n\n${writeTables(part)}\n${part.end}${after}`;
    }, guide);
    writeFileSync(path, written);
  }

  it.each([
    ['written to', EXPORTS],
    ['read from', IMPORTS],
  ])('lists the formats that files are %s', (_, part) => {
    const found = partOf(readFileSync(path, 'utf8'), part)
      .split(/(?=^\*\*)/m)
      .flatMap((text) => {
        const title = /^\*\*(.*)\*\*/m.exec(text)?.[1];
        const rows = readRows(text);
        return rows.length > 0 ? [{ ...(title !== undefined && { title }), rows }] : [];
      });
    expect(found, `The guide should have:\n\n${writeTables(part)}`).toEqual(part.tables);
  });

  it('writes nothing in quotation marks that the page does not write', () => {
    const prose = [EXPORTS, IMPORTS]
      .reduce((text, part) => text.replace(partOf(text, part), ''), guide)
      // The last chapter is held to the code by client/e2e/guide.test.ts.
      .replace(/\n## Keys and gestures\n[\s\S]*/, '')
      .replaceAll(/```[\s\S]*?```|`[^`]*`/g, '')
      .replaceAll(/\s+/g, ' ');
    const names = [...prose.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
    const words = readdirSync(join(projectFolder, 'client'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('e2e'))
      .map((file) => readFileSync(join(projectFolder, 'client', file), 'utf8'))
      .join('\n');
    const isWritten = (name: string): boolean =>
      new RegExp(`['"\`>]\\s*${name.replaceAll(/[$.*+?()[\]{}|^]/g, '\\$&')}( …)?\\s*['"\`<{]`).test(words);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !isWritten(name))).toEqual([]);
  });

  it('names the limits of the console as they are', () => {
    const [neo4j, embedded] = [limitsOf('neo4j'), limitsOf('embedded')];
    const write = (value: string | number): string =>
      typeof value === 'number' ? writeNumber(value) : value;
    const row = (what: string, tell: (limits: typeof neo4j) => string | number): string[] => [
      what,
      write(tell(neo4j)),
      write(tell(embedded)),
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

describe('the READMEs', () => {
  const read = (name: string): string =>
    readFileSync(join(projectFolder, name), 'utf8').replaceAll(/\s+/g, ' ');

  it('count formats and facts as they are', async () => {
    const { facts } = await shippedSeed();
    const { documents, claims, entities } = facts;
    const readme = read('README.md');
    expect(readme).toContain(
      `export in ${EXPORT_FORMATS.length} formats and import from ${IMPORT_FORMATS.length}.`,
    );
    expect(readme).toContain(
      `${documents.length} documents with ${claims.length} claims on ${entities.length} entities`,
    );
    expect(read(join('seed', 'README.md'))).toContain(
      `${documents.length} documents on Russia's help with North Korean drones and what surrounds it, the ${claims.length} claims taken from them, and the ${entities.length} entities`,
    );
  });
});
