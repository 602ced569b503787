/** Reads the style of a picture with its rules from plain data. */
import type { Condition, Style, StyleRule } from '../../../server/model/view-content.ts';
import { DEFAULT_STYLE } from '../../../server/model/view-style/default-style.ts';
import { isList, isRecord, oneOf, readText } from './plain-data.ts';

/** The style, without rules that cannot be read; undefined if it is none of ours. */
export function readStyle(value: unknown): Style | undefined {
  if (!isRecord(value)) return undefined;
  const size = oneOf(value['size'], ['documents', 'claims', 'same', 'degree', 'betweenness', 'pagerank']);
  const colour = oneOf(value['colour'], ['kind', 'subtype', 'community', 'same']);
  const label = oneOf(value['label'], ['name', 'name-and-kind', 'none']);
  const width = oneOf(value['width'], ['origins', 'claims', 'same']);
  const line = oneOf(value['line'], ['status', 'same']);
  if (!size || !colour || !label || !width || !line) return undefined;
  const rules: readonly unknown[] = isList(value['rules']) ? value['rules'] : [];
  return {
    size,
    colour,
    label,
    width,
    line,
    icons: value['icons'] !== false,
    palette: readText(value['palette']) ?? DEFAULT_STYLE.palette,
    rules: rules.flatMap((rule) => readRule(rule) ?? []),
  };
}

function readRule(value: unknown): StyleRule | undefined {
  if (!isRecord(value)) return undefined;
  const when = readCondition(value['when']);
  const { colour, icon, scale } = value;
  const label =
    value['label'] === undefined ? undefined : oneOf(value['label'], ['name', 'name-and-kind', 'none']);
  if (!when) return undefined;
  return {
    when,
    ...(typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) && { colour }),
    ...(typeof icon === 'string' && { icon }),
    ...(typeof scale === 'number' && scale >= 0.5 && scale <= 3 && { scale }),
    ...(label !== undefined && { label }),
  };
}

function readCondition(value: unknown): Condition | undefined {
  if (!isRecord(value)) return undefined;
  const { field, value: wanted } = value;
  const is = oneOf(value['is'], ['equal', 'containing', 'at-least', 'at-most']);
  if (typeof field !== 'string' || !is) return undefined;
  return typeof wanted === 'string' || typeof wanted === 'number' ? { field, is, value: wanted } : undefined;
}
