/** Addresses of the web as formats take them that check what they are given. */

/** All that a URI may not hold, and percent signs that encode nothing. */
const NOT_IN_URI = /%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gu;
/** Half of a surrogate pair, which has no encoding. */
const NO_CHARACTER = /\p{Cs}/gu;

/** An address of the web as a URI, in ASCII; undefined for a text that is none. */
export function toUri(url: string): string | undefined {
  if (!/^https?:\/\/[^\s/]/i.test(url)) return undefined;
  return url
    .replace(NO_CHARACTER, '\uFFFD')
    .replace(NOT_IN_URI, (character) => encodeURIComponent(character));
}
