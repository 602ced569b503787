/** Texts as Markdown takes them: whatever they hold, they are read as themselves and begin nothing. */
import { toOneLine } from '../pictures/fit-words.ts';

/** What begins something anywhere in a line: emphasis, code, links, tables, HTML, entities, mathematics, mentions. */
const ANYWHERE = /[\\`*_[\]<>#|~&$^@{}]/g;
/** What begins a list, a heading, a quotation or a rule at the beginning of a line. */
const AT_FIRST = /^(?:[-+=:!]|\d{1,9}(?=[.)]))/;
/** What programs make links of by themselves. */
const ADDRESSES = /(\w):\/\/|\bwww\./gi;
/** What turns the order of letters around until it is ended. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/** A text within a line, on one line. */
export function escapeMarkdown(text: string): string {
  const line = toOneLine(text)
    .replace(ANYWHERE, '\\$&')
    .replace(AT_FIRST, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`))
    .replace(ADDRESSES, (found, before: string | undefined) =>
      before === undefined ? found.replace('.', '\\.') : `${before}:\\/\\/`,
    );
  // An isolate of its own: what a text leaves open must not turn what comes after it.
  return TURNING.test(line) ? `\u2068${closeTurns(line)}\u2069` : line;
}

/** An address as a link; text where it is none of the web. */
export function linkMarkdown(address: string): string {
  if (!/^https?:\/\/[^\s<>\\]+$/i.test(address)) return escapeMarkdown(address);
  return `<${address}>`;
}

/** A statement or query as a block that nothing in it can end. */
export function fenceMarkdown(text: string, language: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text.replace(/\r\n?/g, '\n')}\n${fence}`;
}

/** Ends every isolate that a text begins, lest the one about it be ended by less. */
function closeTurns(text: string): string {
  let open = 0;
  let closed = '';
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) open += 1;
    if (character === '\u2069') {
      if (open === 0) continue;
      open -= 1;
    }
    closed += character;
  }
  return closed + '\u2069'.repeat(open);
}
