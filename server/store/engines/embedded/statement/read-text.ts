/** Writes how texts are read and trimmed for the engine, which takes other texts and spaces than Neo4j does. */
import { OTHER_SPACE, TOO_LARGE } from './failing-divisions.ts';

/** What Java trims and the engine does not, or the other way round, and all that either trims. */
const DOUBTFUL = '[\\\\x{A0}\\\\x{2007}\\\\x{202F}\\\\x{85}\\\\x1C-\\\\x1F]';
const SPACES = '[\\\\s\\\\x1C-\\\\x1F]*';

const EXTREMES = '[9223372036854775807, (-9223372036854775807 - 1)]';
const BLANK = '[\\\\t-\\\\r ]*';
const FLOAT = '[+-]?(?:NaN|Infinity|(?:[0-9]+[.]?[0-9]*|[.][0-9]+)(?:[eE][+-]?[0-9]+)?)';

/**
 * The integer of a text: the digits before a point, whole and without rounding. Powers of ten are read as floats, which is
 * exact as long as they have few digits; longer ones fail.
 */
export function textToInteger(x: string): string {
  return (
    `CASE WHEN ${x} =~ '[+-]?[0-9]+' THEN coalesce(toInteger(${x}), ${TOO_LARGE.text}) ` +
    // The greatest integer with anything behind the point is beyond it.
    `WHEN ${x} =~ '[+-]?[0-9]{19,}[.]0*[1-9][0-9]*' AND toInteger(split(${x}, '.')[0]) IN ${EXTREMES} THEN ${TOO_LARGE.text} ` +
    `WHEN ${x} =~ '[+-]?[0-9]+[.][0-9]*' THEN coalesce(toInteger(split(${x}, '.')[0]), ${TOO_LARGE.text}) ` +
    `WHEN ${x} =~ '[+-]?[.][0-9]+' THEN 0 ` +
    `WHEN ${x} =~ '[+-]?(?:[0-9]+[.]?[0-9]*|[.][0-9]+)[eE][+-]?[0-9]+' THEN ` +
    `CASE WHEN size(${x}) <= 12 AND abs(toFloat(${x})) <= 1000000000000000000.0 THEN toInteger(toFloat(${x})) ` +
    `ELSE ${TOO_LARGE.text} END ELSE null END`
  );
}

/** The float of a text, with white space around it or the letter of a type of Java behind it. */
export function textToFloat(x: string): string {
  return (
    `CASE WHEN ${x} =~ '${BLANK}${FLOAT}${BLANK}' THEN toFloat(trim(${x})) ` +
    `WHEN ${x} =~ '${BLANK}${FLOAT}[fFdD]${BLANK}' THEN toFloat(left(trim(${x}), size(trim(${x})) - 1)) ELSE null END`
  );
}

/** The boolean of a text, with white space around it and in any case. */
export function textToBoolean(x: string): string {
  return `CASE WHEN ${x} =~ '(?i)${BLANK}(?:true|false)${BLANK}' THEN toBoolean(trim(${x})) ELSE null END`;
}

/** What trims a text at its beginning, its end or both; it fails on spaces on which the two differ. */
export function trimText(name: 'trim' | 'ltrim' | 'rtrim', x: string): string {
  const ends = [
    ...(name === 'rtrim' ? [] : [`${SPACES}${DOUBTFUL}.*`]),
    ...(name === 'ltrim' ? [] : [`.*${DOUBTFUL}${SPACES}`]),
  ];
  return `CASE WHEN ${x} =~ '(?s)(?:${ends.join('|')})' THEN ${OTHER_SPACE.text} ELSE ${name}(${x}) END`;
}
