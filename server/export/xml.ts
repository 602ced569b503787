/** Texts as XML takes them, for every writer of a format that is XML. */

/** What an attribute may not hold as it is: marks of XML, blanks that readers would change, characters that XML 1.0 forbids. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const IN_ATTRIBUTES = /[&<>"\u0000-\u001f\ufffe\uffff]/g;
/** The same between tags, where quotes, tabs and line feeds may stand. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const IN_TEXT = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The first line of every XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * A text for between tags. It comes out of a reader as it went in, but for characters that XML forbids: these become U+FFFD, as half of a
 * surrogate pair does when the text is turned into UTF-8.
 */
export function escapeText(text: string): string {
  return text.search(IN_TEXT) === -1 ? text : text.replace(IN_TEXT, escapeCharacter);
}

/** A text for an attribute in double quotes; it comes out like that of `escapeText`. */
export function escapeAttribute(text: string): string {
  return text.search(IN_ATTRIBUTES) === -1 ? text : text.replace(IN_ATTRIBUTES, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return ESCAPED[character] ?? '\uFFFD';
}
