/** Makes an entity of a node of another program. */
import { ENTITY_TEXTS, type EntityName } from '../../model/facts.ts';
import { toEntityId } from './own-ids.ts';
import { listOf, numberOf, readAttributes, textOf } from './rough-attributes.ts';
import type { RoughNode } from './rough-graph.ts';

/** What a file calls the kind of a node. */
export function kindWordOf(node: RoughNode): string | undefined {
  return textOf(readAttributes(node.attributes), ['kind', 'type', 'category', 'labels', 'class']);
}

/** The entity, as a value whose shape is still to be checked. */
export function toEntity(node: RoughNode, kind: string): Readonly<Record<string, unknown>> {
  const attributes = readAttributes(node.attributes);
  const name = node.label ?? textOf(attributes, ['name', 'label', 'title']) ?? node.id;
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
