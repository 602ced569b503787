/** Reads one question of the library: its heading, its parameters and its text, or everything that is wrong with them. */
import type { LibraryQuestion, QuestionParameter } from '../model/library.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { suggest } from '../ingest/problem.ts';
import type { Problem } from '../ingest/problem.ts';
import type { QuestionParts } from './heading.ts';
import { readHeading } from './heading.ts';
import type { Fault } from './read-parameter.ts';
import { readParameter } from './read-parameter.ts';

/** Fields that every heading has exactly once. */
const FIELDS = ['title', 'explanation', 'look for', 'returns'];

/** A file of the library. */
export interface QuestionFile {
  /** Path below the library, as `sources/weakest-evidence.cypher`. */
  readonly file: string;
  readonly source: string;
}

/** The question; there is none where there are problems. */
export interface ReadQuestion {
  readonly question?: LibraryQuestion;
  readonly problems: readonly Problem[];
}

/** Reads a file. Kinds and relations of its examples must be terms of the vocabulary. */
export function readQuestion({ file, source }: QuestionFile, vocabulary: Vocabulary): ReadQuestion {
  const problems: Problem[] = [];
  const note = (line: number, place: string, fault: Fault): void => {
    problems.push({ file, line, place, ...fault });
  };
  const [, topic = '', name = ''] = /^([a-z-]+)\/([a-z0-9-]+)\.cypher$/.exec(file) ?? [];
  if (name === '') {
    note(1, 'file', {
      wrong: 'its name is not that of a question',
      right: 'put it into a folder of the library, in lower case with hyphens',
    });
    return { problems };
  }
  const parts = readHeading(source);
  const [title = '', explanation = '', lookFor = '', returned = ''] = readFields(parts, note);
  const parameters = readParameters(parts, vocabulary, note);
  const returns = returned.split(',').map((each) => each.trim());
  const odd = returns.find((each) => returned !== '' && !/^\w+$/.test(each));
  if (odd !== undefined)
    note(lineOf(parts, 'returns'), 'returns', {
      wrong: `"${odd}" is no name of a column`,
      right: 'name the columns in order, with commas between them',
    });
  checkText(parts, parameters, note);
  const { text } = parts;
  return {
    problems,
    ...(problems.length === 0 && {
      question: { name, topic, title, explanation, lookFor, returns, parameters, text },
    }),
  };
}

type Note = (line: number, place: string, fault: Fault) => void;

/** The texts of the fields, in their order; empty where one is missing. */
function readFields({ fields, strays }: QuestionParts, note: Note): string[] {
  for (const line of strays)
    note(line, 'heading', {
      wrong: 'the line neither begins a field nor continues one',
      right: 'begin with "// title: …", or indent by three spaces what continues a line',
    });
  for (const { key, line } of fields)
    if (!FIELDS.includes(key) && !/^(param|option)( |$)/.test(key))
      note(line, key, {
        wrong: `field "${key}" is not known`,
        right: suggest(key, FIELDS, `known are ${FIELDS.join(', ')}, param and option`),
      });
  return FIELDS.map((key) => {
    const [first, second] = fields.filter((field) => field.key === key);
    if (second) note(second.line, key, { wrong: 'it was given before', right: 'give it once' });
    if (!first) note(1, key, { wrong: `the heading has no "${key}"`, right: `add a line "// ${key}: …"` });
    return first?.text ?? '';
  });
}

function readParameters({ fields }: QuestionParts, vocabulary: Vocabulary, note: Note): QuestionParameter[] {
  const parameters: QuestionParameter[] = [];
  for (const field of fields.filter(({ key }) => /^(param|option)( |$)/.test(key))) {
    const read = readParameter(field, vocabulary);
    if ('fault' in read) note(field.line, field.key, read.fault);
    else if (parameters.some(({ name }) => name === read.parameter.name))
      note(field.line, field.key, { wrong: 'it was declared before', right: 'declare it once' });
    else parameters.push(read.parameter);
  }
  return parameters;
}

/** The text must use exactly the parameters that are declared, and be one statement. */
function checkText(
  { text, textLine, fields }: QuestionParts,
  known: readonly QuestionParameter[],
  note: Note,
): void {
  if (text === '') {
    note(textLine, 'text', { wrong: 'there is no Cypher', right: 'write it below the heading' });
    return;
  }
  const lines = text.split('\n').map(withoutTexts);
  const names = fields.flatMap(({ key }) => /^(?:param|option) (\w+)$/.exec(key)?.[1] ?? []);
  for (const [at, line] of lines.entries()) {
    for (const [, name = ''] of line.matchAll(/\$(\w+)/g))
      if (!names.includes(name))
        note(textLine + at, `$${name}`, {
          wrong: 'the parameter is not declared',
          right: suggest(name, names, `add a line "// param ${name}: …"`),
        });
    if (line.includes(';'))
      note(textLine + at, 'text', { wrong: 'it has a semicolon', right: 'write one statement, without one' });
  }
  for (const { name } of known)
    if (!lines.some((line) => new RegExp(`\\$${name}\\b`).test(line)))
      note(fields.find(({ key }) => key.endsWith(` ${name}`))?.line ?? 1, name, {
        wrong: 'the text does not use it',
        right: `use $${name}, or take the line away`,
      });
}

/** A line of Cypher without its quoted texts and its comment. */
function withoutTexts(line: string): string {
  return line.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''").replace(/\/\/.*$/, '');
}

function lineOf({ fields }: QuestionParts, key: string): number {
  return fields.find((field) => field.key === key)?.line ?? 1;
}
