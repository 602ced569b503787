/** Makes an entity of a node of another program. */
import { ENTITY_TEXTS, type EntityName } from '../../model/facts.ts';
import { toEntityId } from './own-ids.ts';
import { listOf, numberOf, readAttributes, textOf } from './rough-attributes.ts';
import type { RoughNode } from './rough-graph.ts';

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

/** The entity, as a value whose shape is still to be checked. */
export function toEntity(node: RoughNode, kind: string): Readonly<Record<string, unknown>> {
  const attributes = readAttributes(node.attributes);
  const name = nameOf(node, attributes);
  const [latitude, longitude] = [
    numberOf(attributes, ['latitude', 'lat']),
    numberOf(attributes, ['longitude', 'lon', 'lng']),
  ];
  const texts = ['description', ...ENTITY_TEXTS].flatMap((key) => {
    const text = textOf(attributes, [key]);
    return text === undefined ? [] : [[key, text]];
  });
  return {
    description: '',
    ...(Object.fromEntries(texts) as Record<string, string>),
    id: toEntityId(node.id, kind, name),
    kind,
    name,
    names: readNames(name, attributes),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  };
}

/** What it is called; programs that were told no name or label write the id there. */
function nameOf({ id, label }: RoughNode, attributes: ReadonlyMap<string, unknown>): string {
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
