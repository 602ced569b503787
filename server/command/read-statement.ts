/** Finds the statement that an export is of: a question of the library, a file, or the text itself. */
import { readFile } from 'node:fs/promises';
import { EntenteError } from '../model/errors.ts';
import type { LibraryQuestion, ParameterValue, QuestionParameter, ScalarValue } from '../model/library.ts';
import { toStatementValue } from '../model/library.ts';
import { findNearNames } from '../model/near-names.ts';
import { askWhether } from './arguments.ts';
import { askServer } from './ask-server.ts';
import type { Statement } from './query-answer.ts';

/** A name of a question, and nothing that could be Cypher. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The statement. @param given `name=value` each: values of a question in the type that it says, lists with commas; those of other
 * statements as JSON, or else as text
 */
export async function readStatement(
  address: string,
  { query, given }: { readonly query: string; readonly given: readonly string[] },
  signal: AbortSignal,
): Promise<Statement> {
  const pairs = new Map(given.map(toPair));
  if (NAME.test(query)) return fillQuestion(await findQuestion(address, query, signal), pairs);
  const parameters = Object.fromEntries([...pairs].map(([name, value]) => [name, parseLoosely(value)]));
  const text = await readFile(query, 'utf8').catch((error: unknown) => {
    // What is no file's name is a statement; a name that looks like one and is not there is a slip.
    if (/\.\w+$/.test(query) && !/\s/.test(query))
      throw new EntenteError('invalid-request', `The file ${query} cannot be read.`, { cause: error });
    return query;
  });
  return { text, parameters };
}

async function findQuestion(address: string, name: string, signal: AbortSignal): Promise<LibraryQuestion> {
  const reply = await askServer(address, { path: '/api/v1/questions' }, signal);
  const { questions } = (await reply.json()) as { questions: readonly LibraryQuestion[] };
  const question = questions.find((each) => each.name === name);
  if (question) return question;
  const near = findNearNames(
    name,
    questions.map((each) => each.name),
  );
  throw new EntenteError(
    'invalid-request',
    `"${name}" is no Cypher, and the library has no such question${askWhether(near)}`,
  );
}

function fillQuestion(
  { name, text, parameters }: LibraryQuestion,
  given: ReadonlyMap<string, string>,
): Statement {
  const unknown = [...given.keys()].find((key) => !parameters.some((each) => each.name === key));
  if (unknown !== undefined)
    throw new EntenteError('invalid-request', `The question "${name}" takes no "${unknown}".`);
  const values = parameters.map((parameter): [string, ParameterValue] => {
    const value = given.get(parameter.name);
    if (value !== undefined) return [parameter.name, readValue(parameter, value)];
    if (parameter.optional) return [parameter.name, toValues(parameter, parameter.example)];
    throw new EntenteError(
      'invalid-request',
      `The question "${name}" needs --param ${parameter.name}=…, as ${String(parameter.example)}, which is: ${parameter.meaning}.`,
    );
  });
  return { text, parameters: Object.fromEntries(values) };
}

function readValue(parameter: QuestionParameter, text: string): ParameterValue {
  const { type, list, name } = parameter;
  const read = (one: string): ScalarValue => {
    if (type !== 'integer' && type !== 'float' && type !== 'boolean') return one.trim();
    const value = parseLoosely(one);
    if (typeof value === 'string' || (type === 'boolean') !== (typeof value === 'boolean'))
      throw new EntenteError('invalid-request', `"${name}" is ${one}, but must be of the type ${type}.`);
    return value;
  };
  return toValues(parameter, list ? text.split(',').map(read) : read(text));
}

function toValues({ type }: QuestionParameter, value: ParameterValue): ParameterValue {
  // `Array.isArray` does not tell a list that may only be read.
  return typeof value === 'object'
    ? value.map((each) => toStatementValue(type, each))
    : toStatementValue(type, value);
}

function toPair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new EntenteError('invalid-request', `--param is ${text}, but must be name=value.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function parseLoosely(text: string): ScalarValue {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
      ? value
      : text;
  } catch {
    return text;
  }
}
