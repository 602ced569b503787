/** How wide the columns of a result begin, by what stands in their first rows. */
import { CypherNode, type CypherValue } from '../../../server/model/cypher-value.ts';
import type { Rows } from './choose-rows.ts';
import { isList, isMap, kindOf, writeValue } from './write-value.ts';

/** A column as it is drawn. */
export interface FittedColumn {
  /** Pixels. */
  readonly width: number;
  /** Whether it holds numbers alone, which stand to the right. */
  readonly isNumber: boolean;
}

const LOOKED_AT = 60;
const LETTER = 7.2;
/** Digits of a column of numbers are equally wide. */
const DIGIT = 8.4;
const PADDING = 28;
/** The number of elements before a list or map. */
const BADGE = 4;
const EMPTY_TEXT = 'empty text';
const NARROWEST = 72;
const WIDEST = 360;

/** Fits the columns. */
export function fitColumns(fields: readonly string[], rows: Rows): readonly FittedColumn[] {
  const first = rows.slice(0, LOOKED_AT);
  return fields.map((field, column) => {
    const values = first.map((row) => row[column] ?? null);
    const longest = Math.max(field.length + 2, ...values.map(lengthOf));
    const said = values.filter((value) => value !== null);
    const isNumber = said.length > 0 && said.every((value) => /^(?:integer|float)$/.test(kindOf(value)));
    const width = longest * (isNumber ? DIGIT : LETTER) + PADDING;
    return { width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))), isNumber };
  });
}

/** Letters that a value takes in its cell. */
function lengthOf(value: CypherValue): number {
  if (value === '') return EMPTY_TEXT.length;
  const hasIcon = value instanceof CypherNode;
  const hasBadge = isList(value) || isMap(value);
  return writeValue(value).length + (hasIcon ? 1 : 0) + (hasBadge ? BADGE : 0);
}
