/** A parameter as it is filled in: its type and the words of the field, and the value that they make. */
import { CypherTemporal, type CypherMap, type CypherValue } from '../../../server/model/cypher-value.ts';

/** Types that a parameter can have in the form. */
export const PARAMETER_TYPES = [
  'text',
  'integer',
  'float',
  'boolean',
  'day',
  'list',
  'entity',
  'null',
] as const;

/** One of the types. */
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** What stands in the form. */
export interface ParameterDraft {
  readonly type: ParameterType;
  /** As typed; of an entity its id, of a boolean `true` or `false`, of a list its items one a line. */
  readonly text: string;
  /** Of an entity, its name and kind as they are shown. */
  readonly name?: string;
  readonly kind?: string;
}

/** What an untouched parameter begins with. */
export const FIRST_DRAFT: ParameterDraft = { type: 'text', text: '' };

/** What stands in the form for a parameter, which may be called `constructor`; undefined where nothing was filled in. */
export function findDraft(
  drafts: Readonly<Record<string, ParameterDraft>>,
  name: string,
): ParameterDraft | undefined {
  return Object.hasOwn(drafts, name) ? drafts[name] : undefined;
}

/** The value of a draft, or one sentence on what is wrong with it. */
export type Drafted = { readonly value: CypherValue } | { readonly fault: string };

const LARGEST = 2n ** 63n - 1n;

/** Makes the value. */
export function toValue({ type, text }: ParameterDraft): Drafted {
  const trimmed = text.trim();
  switch (type) {
    case 'null':
      return { value: null };
    case 'text':
      return { value: text };
    case 'boolean':
      return { value: trimmed === 'true' };
    case 'integer':
      return toInteger(trimmed);
    case 'float':
      return trimmed !== '' && Number.isFinite(Number(trimmed))
        ? { value: Number(trimmed) }
        : { fault: 'Write a number, as 2.5.' };
    case 'day':
      return isDay(trimmed)
        ? { value: new CypherTemporal('Date', trimmed) }
        : { fault: 'Write a day as 2024-12-01.' };
    case 'entity':
      return trimmed === '' ? { fault: 'Choose an entity.' } : { value: trimmed };
    case 'list':
      return { value: readList(text) };
  }
}

/** The values of these names, or which one is not filled in and why. */
export function toParameters(
  names: readonly string[],
  drafts: Readonly<Record<string, ParameterDraft>>,
): { readonly parameters: CypherMap } | { readonly name: string; readonly fault: string } {
  const parameters: (readonly [string, CypherValue])[] = [];
  for (const name of names) {
    const drafted = toValue(findDraft(drafts, name) ?? FIRST_DRAFT);
    if ('fault' in drafted) return { name, fault: drafted.fault };
    parameters.push([name, drafted.value]);
  }
  return { parameters: Object.fromEntries(parameters) };
}

/** One item a line; whole numbers and numbers are taken as such where all items are. */
function readList(text: string): readonly CypherValue[] {
  const items = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (items.length > 0 && items.every((item) => /^[+-]?\d+$/.test(item))) return items.map(BigInt);
  if (items.length > 0 && items.every((item) => Number.isFinite(Number(item)))) return items.map(Number);
  return items;
}

function toInteger(text: string): Drafted {
  if (!/^[+-]?\d+$/.test(text)) return { fault: 'Write a whole number, as 42.' };
  const value = BigInt(text.replace(/^\+/, ''));
  return value > LARGEST || value < -LARGEST - 1n
    ? { fault: 'Whole numbers reach from −2⁶³ to 2⁶³ − 1.' }
    : { value };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
