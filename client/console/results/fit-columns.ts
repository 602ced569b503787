/** How wide the columns of a result begin, by what stands in their first rows. */
import { CypherNode } from '../../../server/model/cypher-value.ts';
import type { Rows } from './choose-rows.ts';
import { kindOf, writeValue } from './write-value.ts';

/** A column as it is drawn. */
export interface FittedColumn {
  /** Pixels. */
  readonly width: number;
  /** Whether it holds numbers alone, which stand to the right. */
  readonly isNumber: boolean;
}

const LOOKED_AT = 60;
const LETTER = 7.2;
const PADDING = 28;
const NARROWEST = 72;
const WIDEST = 360;

/** Fits the columns. */
export function fitColumns(fields: readonly string[], rows: Rows): readonly FittedColumn[] {
  const first = rows.slice(0, LOOKED_AT);
  return fields.map((field, column) => {
    const values = first.map((row) => row[column] ?? null);
    const lengths = values.map((value) => writeValue(value).length + (value instanceof CypherNode ? 1 : 0));
    const longest = Math.max(field.length + 2, ...lengths);
    const said = values.filter((value) => value !== null);
    return {
      width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * LETTER + PADDING))),
      isNumber: said.length > 0 && said.every((value) => /^(?:integer|float)$/.test(kindOf(value))),
    };
  });
}
