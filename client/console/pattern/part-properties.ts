/** What can be asked of a node or an edge of a pattern: its properties as the live schema has them, each with its type. */
import type { SchemaReply } from '../../../server/api/contract.ts';
import type { SchemaProperty } from '../../../server/model/answers.ts';
import { kindOf, type PartProperty, type Pattern, type PatternPart, type PropertyType } from './pattern.ts';

/** Properties by which records are kept, which say nothing of the matter. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['id', 'digest', 'origin', 'wikidataSource']);

/** Those that most people ask for, in this order; the others follow by their name. */
const FIRST = [
  'name',
  'subtype',
  'status',
  'grade',
  'firstReported',
  'lastReported',
  'since',
  'until',
  'origins',
];

/** The properties of a part, those that are asked for most first. */
export function listProperties(
  schema: SchemaReply,
  pattern: Pattern,
  part: PatternPart,
): readonly PartProperty[] {
  return readProperties(schema, pattern, part)
    .flatMap((property): readonly PartProperty[] => {
      const type = toType(property, part);
      return type && !BOOKKEEPING.has(property.name) ? [{ part, property: property.name, type }] : [];
    })
    .sort((a, b) => placeOf(a.property) - placeOf(b.property) || (a.property < b.property ? -1 : 1));
}

function readProperties(schema: SchemaReply, pattern: Pattern, part: PatternPart): readonly SchemaProperty[] {
  if (part.type === 'edge') return schema.edgeProperties;
  const kind = kindOf(pattern, part.at) ?? 'Entity';
  return schema.labels.find(({ label }) => label === kind)?.properties ?? [];
}

function toType({ name, type, example }: SchemaProperty, part: PatternPart): PropertyType | undefined {
  if (part.type === 'edge' && (name === 'status' || name === 'grade')) return name;
  if (type === 'list') return undefined;
  return type === 'text' && /^\d{4}-\d{2}(-\d{2})?$/.test(example) ? 'day' : type;
}

function placeOf(name: string): number {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
}
