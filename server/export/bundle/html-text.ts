/** Texts as HTML takes them, data as a page can hold it without running it, and what a page makes of markup of ours. */
import { createHash } from 'node:crypto';
import { escapeAttribute, escapeText } from '../xml.ts';

/** A text that comes from outside: escaped, and in an isolate, so that its direction ends with it. */
export function isolate(text: string): string {
  return `<bdi>${escapeText(text)}</bdi>`;
}

/** A text that leads to an address, where that is one of the web. */
export function linkTo(url: string | undefined, text: string): string {
  if (url === undefined || !/^https?:\/\//i.test(url)) return isolate(text);
  return `<a href="${escapeAttribute(url)}" rel="noopener noreferrer" target="_blank">${isolate(text)}</a>`;
}

/** JSON for a script element: it holds nothing that ends the element or begins another. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const WRITTEN: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#9': '\t',
  '#10': '\n',
  '#13': '\r',
};

/**
 * What a page describes of such markup when it walks over it: the words, and every element with its attributes, so that lines and links
 * cannot be changed without a trace either. The page's `describe` gives the same.
 */
export function describeMarkup(markup: string): string {
  return markup.replace(
    /<\/[^>]*>|<([\w-]+)((?: [\w-]+="[^"]*")*)\s*\/?>|([^<]+)/g,
    (_, name: string | undefined, attributes = '', words = '') =>
      name === undefined
        ? unescape(String(words))
        : `<${name}${unescape(String(attributes).replaceAll('"', ''))}>`,
  );
}

function unescape(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#9|#10|#13);/g, (_, name: string) => WRITTEN[name] ?? '');
}

/** The SHA-256 of a text in UTF-8: in hexadecimal for people, in Base64 for policies. */
export function digestOf(text: string, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(text, 'utf8').digest(encoding);
}
