/** Reads JSON so that whole numbers stay exact and apart from others, which `JSON.parse` forgets. */

/** Whole numbers are `bigint`, all others `number`. */
export type JsonValue =
  null | boolean | string | bigint | number | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The text is no JSON, or is nested more deeply than anybody means. */
export class JsonFault extends Error {}

/** Levels of lists and objects in one another. */
const MOST_LEVELS = 500;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][+-]?\d+)?/y;
const TEXT = /"(?:[ !#-[\]-\uffff]|\\.)*"/y;
const WORDS = { true: true, false: false, null: null } as const;

/** The value of a text. Throws a `JsonFault`. */
export function readJson(text: string): JsonValue {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(level: number): JsonValue {
    this.#take(SPACE);
    const sign = this.#text[this.#at];
    if (sign === '{') return this.#object(level + 1);
    if (sign === '[') return this.#list(level + 1);
    if (sign === '"') return this.#string();
    return this.#number() ?? this.#word();
  }

  end(): void {
    this.#take(SPACE);
    if (this.#at !== this.#text.length) this.#fail();
  }

  #object(level: number): JsonValue {
    const object: Record<string, JsonValue> = {};
    this.#each('}', level, () => {
      this.#take(SPACE);
      const key = this.#string();
      this.#take(SPACE);
      if (!this.#skip(':')) this.#fail();
      const value = this.value(level);
      // An assignment would make it the prototype.
      if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true });
      else object[key] = value;
    });
    return object;
  }

  #list(level: number): JsonValue {
    const list: JsonValue[] = [];
    this.#each(']', level, () => list.push(this.value(level)));
    return list;
  }

  #each(close: string, level: number, readOne: () => unknown): void {
    if (level > MOST_LEVELS) this.#fail();
    this.#at += 1;
    this.#take(SPACE);
    if (this.#skip(close)) return;
    do {
      readOne();
      this.#take(SPACE);
    } while (this.#skip(','));
    if (!this.#skip(close)) this.#fail();
  }

  #string(): string {
    const quoted = this.#take(TEXT);
    if (quoted === '') this.#fail();
    try {
      return JSON.parse(quoted) as string;
    } catch {
      return this.#fail();
    }
  }

  #number(): bigint | number | undefined {
    const digits = this.#take(NUMBER);
    if (digits === '') return undefined;
    return /[.eE]/.test(digits) ? Number(digits) : BigInt(digits);
  }

  #word(): boolean | null {
    for (const [word, value] of Object.entries(WORDS)) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    return this.#fail();
  }

  #skip(sign: string): boolean {
    const isThere = this.#text[this.#at] === sign;
    if (isThere) this.#at += 1;
    return isThere;
  }

  #take(shape: RegExp): string {
    shape.lastIndex = this.#at;
    const found = shape.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #fail(): never {
    throw new JsonFault(`The body is no JSON from its character ${String(this.#at)} on.`);
  }
}
