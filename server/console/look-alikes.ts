/** Characters that look like others, or that nobody sees: where they stand outside of names and strings a reader is misled. */

/** Keywords that a look-alike of them would be worth typing for. */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'ADMIN ALL ALTER AS CALL COMMIT CREATE CSV CYPHER DATABASE DELETE DENY DETACH DROP EXISTS EXPLAIN FINISH FOREACH FROM GRANT ' +
    'GRAPH IN INSERT INTO LIMIT LOAD MATCH MERGE NODETACH ON OPTIONAL PERIODIC PROFILE REMOVE RENAME RETURN REVOKE SERVER SET ' +
    'SETTING SETTINGS SHOW SKIP START STOP TERMINATE TRANSACTION TRANSACTIONS UNION UNWIND USE USER USERS USING WHERE WITH YIELD'
  ).split(' '),
);

/** Letters of other alphabets that are drawn like Latin capitals. */
const DRAWN_ALIKE: ReadonlyMap<string, string> = new Map(
  // Cyrillic, Greek, Cherokee and Armenian, each followed by the Latin letter.
  (
    'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ԜW ԌG ԚQ ԀD ҮY ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ' +
    'ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᎡR ᏚS ᎢT ᏙV ᎳW ᏃZ ՍU ՏS ᏆI'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** The keyword that a word with other than plain letters is drawn or folded like; undefined where it is like none. */
export function findKeywordLike(word: string): string | undefined {
  if (/^[\x20-\x7e]*$/.test(word)) return undefined;
  // Format characters are not seen, marks are hardly; capitals after lower case fold the long s and the Kelvin sign.
  const plain = word.normalize('NFKD').replace(/[\p{Cf}\p{M}]/gu, '');
  const capitals = plain.toLowerCase().toUpperCase();
  const drawn = capitals.replace(/[^\0-\x7f]/g, (letter) => DRAWN_ALIKE.get(letter) ?? letter);
  return KEYWORDS.has(drawn) ? drawn : undefined;
}

/** Spaces of Unicode that Neo4j takes for a space, among them controls. */
// eslint-disable-next-line no-control-regex -- that is what it looks for
export const SPACE = /[\t\n\v\f\r\x1c-\x20\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** What ends a line for some readers and not for others: a comment must not hold it. */
// eslint-disable-next-line no-control-regex -- that is what it looks for
export const DOUBTFUL_LINE_END = /[\v\f\x1c-\x1e\u0085\u2028\u2029]|\r(?!\n)/;

/** Controls that turn the direction of what is shown, so that a statement reads otherwise than it runs. */
export const TURNS_DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

/** How a character is named in a sentence: itself where it can be seen, and its number. */
export function nameCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (${code})` : code;
}
