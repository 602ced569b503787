/** Reads chosen values of a JSON file of any size while it streams in, and refuses what is nested too deeply. */
import { createReadStream } from 'node:fs';
import { Tokenizer, TokenParser } from '@streamparser/json';
import { readText } from './decode-text.ts';
import { unreadable } from '../import-file.ts';

/** A value and its path, as keys and positions from the root. */
export interface JsonValue {
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** Greatest depth of brackets: graphs need ten or so. */
const MAX_DEPTH = 100;

/**
 * Values at paths such as `$.graph.edges.*`, in the order of the file; others are read over. Rejects with
 * `import-unreadable`, which names the line.
 */
export async function* readJson(path: string, paths: readonly string[]): AsyncIterable<readonly JsonValue[]> {
  let found: JsonValue[] = [];
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths: [...paths], keepStack: false });
  let offset = 0;
  tokenizer.onToken = (token) => {
    ({ offset } = token);
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
}

/** The path as it is told. */
export function toPlace(path: readonly (string | number)[]): string {
  return path
    .map((key) =>
      typeof key === 'number' ? `[${key}]` : /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
    )
    .reduce((place, part) => place + part, '$');
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
  const position = Number(/position "?(\d+)/.exec(message)?.[1] ?? offset);
  const found = /\("([^]{1,12}?)"\)|^Unexpected "([^]{1,12}?)"/.exec(message);
  const token = found?.[1] ?? found?.[2];
  const wrong =
    token === undefined ? 'it is not valid JSON' : `it is not valid JSON: ${token} is out of place`;
  return unreadable(wrong, `line ${await lineAt(path, position)}`, error);
}

async function lineAt(path: string, offset: number): Promise<number> {
  let line = 1;
  if (offset === 0) return line;
  for await (const piece of createReadStream(path, { end: offset - 1 }) as AsyncIterable<Buffer>)
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) line += 1;
  return line;
}
