/** Writes a regular expression of Java, which Neo4j reads, for the engine, which reads those of Rust. */

/** Classes of one letter; Java's know ASCII alone. */
const CLASSES: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: ' \\t\\n\\x0B\\f\\r',
};
const CONTROLS: Readonly<Record<string, string>> = { t: '\\t', n: '\\n', r: '\\r', f: '\\f' };

/** What `.` does not stand for in Java. */
const LINE_END = '\\n\\r\\x{85}\\x{2028}\\x{2029}';

/**
 * The same expression for the engine, of which whole texts are matched; undefined where it has a form that the two read
 * differently or that the engine lacks.
 */
export function toEngineExpression(pattern: string): string | undefined {
  const [, flags = '', body = ''] = /^(?:\(\?([is]+)\))?(.*)$/su.exec(pattern) ?? [];
  try {
    return new Translation(body, flags).write();
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

class Untranslatable extends Error {}

class Translation {
  readonly #letters: readonly string[];
  readonly #ignoresCase: boolean;
  readonly #dot: string;
  #at = 0;

  constructor(body: string, flags: string) {
    this.#letters = Array.from(body);
    this.#ignoresCase = flags.includes('i');
    this.#dot = flags.includes('s') ? '(?s:.)' : `[^${LINE_END}]`;
  }

  write(): string {
    let text = '';
    while (this.#at < this.#letters.length) text += this.#next();
    return text;
  }

  #next(): string {
    const at = this.#at;
    const letter = this.#take();
    switch (letter) {
      case '\\':
        return this.#escape();
      case '.':
        return this.#dot;
      case '[':
        return this.#class();
      case '(':
        return this.#group();
      case '*':
      case '+':
      case '?':
        return this.#repeat(letter);
      case '{':
        return this.#count();
      case '|':
      case ')':
        return letter;
      case '^':
      case '$':
        // Whole texts are matched: where the ends are asked for at the ends, nothing is asked.
        if (at !== (letter === '^' ? 0 : this.#letters.length - 1)) throw new Untranslatable();
        return '';
      default:
        return this.#literal(letter);
    }
  }

  #take(): string {
    const letter = this.#letters[this.#at];
    if (letter === undefined) throw new Untranslatable();
    this.#at += 1;
    return letter;
  }

  #takeIf(letter: string): boolean {
    const isNext = this.#letters[this.#at] === letter;
    if (isNext) this.#at += 1;
    return isNext;
  }

  #escape(): string {
    const letter = this.#take();
    const small = CLASSES[letter.toLowerCase()];
    if (small !== undefined) return letter in CLASSES ? `[${small}]` : `[^${small}]`;
    return CONTROLS[letter] ?? this.#escaped(letter);
  }

  /** A mark that stands for itself; letters and digits after a backslash mean something that is not taken. */
  #escaped(letter: string): string {
    if (/[\p{L}\p{N}]/u.test(letter)) throw new Untranslatable();
    return quote(letter);
  }

  #literal(letter: string): string {
    const both = this.#bothCases(letter);
    return both === letter ? quote(letter) : `[${both}]`;
  }

  /** Without regard to case Java means the letters of ASCII. */
  #bothCases(letter: string): string {
    return this.#ignoresCase && /^[A-Za-z]$/.test(letter)
      ? letter.toLowerCase() + letter.toUpperCase()
      : letter;
  }

  #group(): string {
    if (!this.#takeIf('?')) return '(?:';
    if (!this.#takeIf(':')) throw new Untranslatable();
    return '(?:';
  }

  /** How greedily it repeats changes nothing where whole texts are matched, unless it gives nothing back. */
  #repeat(text: string): string {
    if (this.#letters[this.#at] === '+') throw new Untranslatable();
    this.#takeIf('?');
    return text;
  }

  #count(): string {
    const rest = this.#letters.slice(this.#at, this.#at + 10).join('');
    const [count = ''] = /^\d{1,3}(?:,\d{0,3})?\}/.exec(rest) ?? [];
    if (count === '') throw new Untranslatable();
    this.#at += count.length;
    return this.#repeat(`{${count}`);
  }

  #class(): string {
    const open = this.#takeIf('^') ? '[^' : '[';
    if (this.#letters[this.#at] === ']') throw new Untranslatable();
    let text = '';
    while (!this.#takeIf(']')) text += this.#item();
    return `${open}${text}]`;
  }

  /** A letter, a range or a class within a class; classes within it in brackets and `&&` are not taken. */
  #item(): string {
    const letter = this.#take();
    const following = this.#letters[this.#at];
    if (letter === '[' || (letter === '&' && following === '&')) throw new Untranslatable();
    if (letter === '\\') {
      const escaped = this.#take();
      return CLASSES[escaped] ?? CONTROLS[escaped] ?? this.#escaped(escaped);
    }
    const end = this.#letters[this.#at + 1];
    if (following !== '-' || end === ']' || end === undefined)
      return Array.from(this.#bothCases(letter), quote).join('');
    this.#at += 2;
    return this.#range(letter, end);
  }

  #range(from: string, to: string): string {
    const isOfAscii = /^(?:[a-z][a-z]|[A-Z][A-Z])$/.test(from + to);
    if (/[\\[&]/.test(to) || (this.#ignoresCase && !isOfAscii && !/^[0-9][0-9]$/.test(from + to)))
      throw new Untranslatable();
    const plain = `${quote(from)}-${quote(to)}`;
    if (!this.#ignoresCase || !isOfAscii) return plain;
    return `${from.toLowerCase()}-${to.toLowerCase()}${from.toUpperCase()}-${to.toUpperCase()}`;
  }
}

/** Any mark that could mean something stands behind a backslash. */
function quote(letter: string): string {
  return /^[!-/:-@[-`{-~]$/.test(letter) && letter !== '<' && letter !== '>' ? `\\${letter}` : letter;
}
