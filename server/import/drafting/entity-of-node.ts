/** Makes an entity of a node of another program. */
import { ENTITY_TEXTS, type EntityName } from '../../model/facts.ts';
import { toEntityId } from './own-ids.ts';
import { listOf, readAttributes, textOf } from './rough-attributes.ts';
import type { RoughNode } from './rough-graph.ts';
import { isNothing, readDegree } from './written-values.ts';

/** What a file calls the kind of a node; Neo4j has several labels for one, of which any may be known. */
export function kindWordsOf(node: RoughNode): readonly string[] {
  const attributes = readAttributes(node.attributes);
  const kind = textOf(attributes, ['kind']);
  if (kind !== undefined) return [kind];
  const labels = readLabels(attributes.get('labels'));
  if (labels.length > 0) return labels;
  const word = textOf(attributes, ['type', 'category', 'class', 'labelV']);
  return word === undefined ? [] : [word];
}

/** A list, or as APOC writes it in formats that know no lists, `:Entity:State`. */
function readLabels(labels: unknown): readonly string[] {
  const words: unknown = typeof labels === 'string' ? labels.split(':') : labels;
  if (!Array.isArray(words)) return [];
  return words.filter((word): word is string => typeof word === 'string' && word !== '');
}

/**
 * The entity, as a value whose shape is still to be checked; what its node says in no form that an entity has is left out, and is
 * `unread`: why, each in a few words.
 */
export function toEntity(
  node: RoughNode,
  kind: string,
): { readonly value: Readonly<Record<string, unknown>>; readonly unread: readonly string[] } {
  const attributes = readAttributes(node.attributes);
  const name = nameOf(node, attributes);
  const { place, unread } = readPlace(attributes);
  const texts = ['description', ...ENTITY_TEXTS].flatMap((key) => {
    const text = textOf(attributes, [key]);
    return text === undefined ? [] : [[key, text]];
  });
  const value = {
    description: '',
    ...(Object.fromEntries(texts) as Record<string, string>),
    id: toEntityId(node.id, kind, name),
    kind,
    name,
    names: readNames(name, attributes),
    ...place,
  };
  return { value, unread };
}

/** Where it is, if both degrees can be read. */
function readPlace(attributes: ReadonlyMap<string, unknown>): {
  readonly place: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly unread: readonly string[];
} {
  const texts = [textOf(attributes, ['latitude', 'lat']), textOf(attributes, ['longitude', 'lon', 'lng'])];
  const [latitude, longitude] = texts.map((text) =>
    text === undefined || isNothing(text) ? undefined : readDegree(text),
  );
  if (!latitude && !longitude) return { place: undefined, unread: [] };
  if (!latitude) return { place: undefined, unread: ['the longitude has no latitude beside it'] };
  if (!longitude) return { place: undefined, unread: ['the latitude has no longitude beside it'] };
  if ('text' in latitude && 'text' in longitude)
    return { place: { latitude: Number(latitude.text), longitude: Number(longitude.text) }, unread: [] };
  return {
    place: undefined,
    unread: [latitude, longitude].flatMap((each) => ('wrong' in each ? [each.wrong] : [])),
  };
}

/** What it is called; programs that were told no name or label write the id there. */
export function nameOf(
  { id, label, attributes: rough }: RoughNode,
  attributes: ReadonlyMap<string, unknown> = readAttributes(rough),
): string {
  const words = [label, textOf(attributes, ['name']), textOf(attributes, ['label'])].filter(
    (word) => word !== undefined,
  );
  return words.find((word) => word !== id) ?? words[0] ?? textOf(attributes, ['title']) ?? id;
}

/** Names as files of ours list them, else the name with the aliases that other programs know. */
function readNames(name: string, attributes: ReadonlyMap<string, unknown>): readonly unknown[] {
  const names = listOf(attributes, 'names');
  if (names) return names;
  const aliases = listOf(attributes, 'aliases') ??
    listOf(attributes, 'alias') ?? [textOf(attributes, ['alias'])];
  const texts = new Set(aliases.filter((each) => typeof each === 'string' && each !== '' && each !== name));
  return [
    { text: name, form: 'name' },
    ...[...texts].map((text) => ({ text, form: 'alias' })),
  ] as EntityName[];
}
