/** Reads chosen values of a JSON file of any size while it streams in, and refuses what is nested too deeply. */
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { readText } from './decode-text.ts';
import { unreadable } from '../import-file.ts';
import { writeNumber } from '../../model/words.ts';

/** A value and its path, as keys and positions from the root. */
export interface JsonValue {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** Greatest depth of brackets: graphs need ten or so. */
const MAX_DEPTH = 100;

/** What files of a format have, and others have not. */
export interface JsonMark {
  /** What the format is called. */
  readonly format: string;
  /** Keys from the root, one of which is there: `graph.nodes`, or where the root is a list `[].data`. */
  readonly keys: readonly string[];
}

/**
 * Values at paths such as `$.graph.edges.*`, in the order of the file; others are read over. Rejects with
 * `import-unreadable`, which names the line, also where the file ends without the format's mark: it is of another.
 */
export async function* readJson(
  path: string,
  paths: readonly string[],
  mark: JsonMark,
): AsyncIterable<readonly JsonValue[]> {
  let found: JsonValue[] = [];
  const watch = new MarkWatch(mark.keys);
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths: [...paths], keepStack: false });
  let offset = 0;
  tokenizer.onToken = (token) => {
    ({ offset } = token);
    watch.pass(token.token, token.value);
    parser.write(token);
  };
  parser.onError = (error) => {
    throw error;
  };
  parser.onValue = ({ value, key, stack }) => {
    const keys = stack.slice(1).map((each) => each.key);
    found.push({ value, path: [...keys, key].filter((each) => each !== undefined) });
  };
  const depth = new DepthGuard();
  for await (const text of readText(path)) {
    depth.check(text);
    try {
      tokenizer.write(text);
    } catch (error) {
      throw await brokenJson(path, error, offset);
    }
    if (found.length > 0) yield found;
    found = [];
  }
  if (!parser.isEnded) throw unreadable('it ends in the middle of its JSON', `line ${depth.line}`);
  if (!watch.isMarked)
    throw unreadable(
      `it is no ${mark.format}: it has no ${mark.keys.map((key) => key.replace('[].', '')).join(' and no ')}`,
    );
}

/** Looks for the mark among the keys of the outermost object and of the objects directly in it. */
class MarkWatch {
  isMarked = false;
  readonly #keys: readonly string[];
  readonly #path: string[] = [];
  #depth = 0;
  #last: unknown;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  pass(type: TokenType, value: unknown): void {
    if (this.isMarked) return;
    if (type === TokenType.LEFT_BRACE || type === TokenType.LEFT_BRACKET) {
      this.#path[this.#depth] = type === TokenType.LEFT_BRACKET ? '[]' : '';
      this.#depth += 1;
    } else if (type === TokenType.RIGHT_BRACE || type === TokenType.RIGHT_BRACKET) this.#depth -= 1;
    else if (type === TokenType.COLON && this.#depth <= 2) {
      this.#path[this.#depth - 1] = String(this.#last);
      this.isMarked = this.#keys.includes(this.#path.slice(0, this.#depth).join('.'));
    }
    this.#last = value;
  }
}

/** The path as it is told. */
export function toPlace(path: readonly (string | number)[]): string {
  return path.reduce<string>((place, key) => place + toStep(key), '$');
}

function toStep(key: string | number): string {
  return typeof key === 'string' && /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** Counts brackets outside of texts, before anything is built of them. */
class DepthGuard {
  line = 1;
  #depth = 0;
  #isText = false;
  #isEscaped = false;

  check(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) this.line += 1;
      if (this.#isEscaped) this.#isEscaped = false;
      else if (this.#isText) {
        if (code === 92) this.#isEscaped = true;
        else if (code === 34) this.#isText = false;
      } else if (code === 34) this.#isText = true;
      else if (code === 91 || code === 123) this.#deepen();
      else if (code === 93 || code === 125) this.#depth -= 1;
    }
  }

  #deepen(): void {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw unreadable(`its JSON is nested more than ${MAX_DEPTH} deep`, `line ${this.line}`);
  }
}

/** What is wrong lies at the last whole token, or where the message says. */
async function brokenJson(path: string, error: unknown, offset: number): Promise<Error> {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/absolute position "?(\d+)/.exec(message)?.[1] ?? offset);
  const found = /\("([^]{1,12}?)"\)|^Unexpected "([^]{1,12}?)"/.exec(message);
  const token = found?.[1] ?? found?.[2];
  const wrong =
    token === undefined
      ? 'it is not valid JSON'
      : `it is not valid JSON: ${nameToken(token)} is out of place`;
  return unreadable(wrong, await placeAt(path, position), error);
}

/** What cannot be seen is named; Python writes NaN and Infinity for numbers, which JSON does not have. */
function nameToken(token: string): string {
  if (/^[\n\r]/.test(token)) return 'the end of a line';
  if (/^[NI]/.test(token)) return `${token} (of NaN or Infinity? Write null)`;
  return token;
}

/** Many files are one line, so that the character is told, too. @param offset in bytes of UTF-8, whatever the file is in */
async function placeAt(path: string, offset: number): Promise<string> {
  let line = 1;
  let character = 0;
  let left = offset;
  for await (const piece of readText(path)) {
    const bytes = Buffer.from(piece).subarray(0, left);
    const text = bytes.toString();
    left -= bytes.length;
    const end = text.lastIndexOf('\n');
    character = end < 0 ? character + text.length : text.length - end - 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
    if (left === 0) break;
  }
  return `line ${line}, character ${writeNumber(character + 1)}`;
}
