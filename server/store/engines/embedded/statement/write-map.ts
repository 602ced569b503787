/** Writes what takes values by their keys, and what makes maps of them. */
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { quote } from './compilation.ts';
import { maybe, nameOf, withSure } from './kinds.ts';
import type { Kind } from './kinds.ts';
import type { ExpressionOf } from './syntax.ts';
import { dayPart, durationPart, partOf, writeDaysBetween } from './write-days.ts';

/** One value by its key: of a node, a relationship, a map, a day or a duration. */
export function writeProperty(
  work: Compilation,
  node: ExpressionOf<'property'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const days = writeDaysBetween(work, node, scope, aggregates);
  if (days !== undefined) return days;
  const of = work.expression(node.of, scope, aggregates);
  const kind = propertyKind(work, node, of.kind);
  if ((of.kind.is === 'date' || of.kind.is === 'duration') && node.of.kind !== 'variable')
    return { text: partOf(work, of.text, node.key), kind };
  // A quoted name cannot hold all that a parameter's map can, and the engine says no more of a value than `null`.
  return { text: `${of.text}.${quote(node.key)}`, kind };
}

function propertyKind(work: Compilation, node: ExpressionOf<'property'>, of: Kind): Kind {
  const { nodes, relationships } = work.properties;
  if (node.key.startsWith('_')) throw work.refuse('map-key', node, node.key);
  if (of.is === 'node' || of.is === 'relationship') work.meet('property', { name: node.key, at: node.keyAt });
  if (of.is === 'node') return withSure(nodes.get(node.key) ?? maybe('null'), false);
  if (of.is === 'relationship') return withSure(relationships.get(node.key) ?? maybe('null'), false);
  if (of.is === 'null') return of;
  if (of.is === 'map' && of.fields !== undefined) {
    const field = of.fields.get(node.key) ?? maybe('null');
    return withSure(field, field.sure && of.sure);
  }
  const part = temporalPart(of, node.key);
  if (part === undefined) throw work.refuse('mixed-kinds', node, `.${node.key} of ${nameOf(of)}`);
  return part;
}

/** The kind of a part of a day or a duration; undefined where a value of the kind has no such part. */
function temporalPart({ is }: Kind, key: string): Kind | undefined {
  if (is === 'date') return dayPart(key);
  return is === 'duration' ? durationPart(key) : undefined;
}

/** A map whose entries are written out. */
export function writeMap(
  work: Compilation,
  node: ExpressionOf<'map'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const written = node.entries.map(
    ({ key, value }) => [key, work.expression(value, scope, aggregates)] as const,
  );
  const keys = new Set(node.entries.map(({ key }) => key));
  if (keys.size < node.entries.length) throw work.refuse('map-key', node, 'the same key twice');
  const text = `{${written.map(([key, each]) => `${quote(key)}: ${each.text}`).join(', ')}}`;
  return {
    text,
    kind: { is: 'map', sure: true, fields: new Map(written.map(([key, { kind }]) => [key, kind])) },
  };
}

/** Some keys of a node, a relationship or a map, as a map. */
export function writeProjection(
  work: Compilation,
  node: ExpressionOf<'projection'>,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  const of = work.expression(node.of, scope, aggregates);
  if (!['node', 'relationship', 'map', 'null'].includes(of.kind.is))
    throw work.refuse('mixed-kinds', node, `a projection of ${nameOf(of.kind)}`);
  const fields = new Map<string, Kind>();
  const texts = ownFirst(work, node).map((item) => {
    if (item.kind === 'all') return '.*';
    if (item.kind === 'own') {
      const own = {
        kind: 'property',
        of: node.of,
        key: item.key,
        keyAt: item.keyAt,
        offset: node.offset,
        end: node.end,
      } as const;
      fields.set(item.key, propertyKind(work, own, of.kind));
      return `.${quote(item.key)}`;
    }
    const value = work.expression(item.value, scope, aggregates);
    fields.set(item.key, value.kind);
    return `${quote(item.key)}: ${value.text}`;
  });
  const hasAll = node.items.some(({ kind }) => kind === 'all');
  const known = hasAll ? of.kind.fields && new Map([...of.kind.fields, ...fields]) : fields;
  const plain = `${of.text} {${texts.join(', ')}}`;
  return {
    // The engine makes a map of null too.
    text: of.kind.sure ? plain : `CASE WHEN ${of.text} IS NULL THEN null ELSE ${plain} END`,
    kind: { is: 'map', sure: of.kind.sure, ...(known && { fields: known }) },
  };
}

/** The engine takes `m {a: 1, …}` for the end of the statement, so what begins with a point comes first. */
function ownFirst(work: Compilation, node: ExpressionOf<'projection'>): ExpressionOf<'projection'>['items'] {
  const { items } = node;
  const own = items.filter(({ kind }) => kind === 'own');
  if (items[0]?.kind !== 'entry' || own.length === 0 || items.some(({ kind }) => kind === 'all'))
    return items;
  const keys = items.map((item) => ('key' in item ? item.key : ''));
  if (new Set(keys).size < keys.length) throw work.refuse('map-key', node, 'the same key twice');
  return [...own, ...items.filter(({ kind }) => kind !== 'own')];
}
