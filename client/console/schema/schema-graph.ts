/** The schema as two small graphs, of the kinds of entities and of the records around them: places on a circle, relations bundled by pair. */
import type { SchemaReply } from '../../../server/api/contract.ts';

type Join = SchemaReply['relations'][number];

/** A label and where it is drawn, from 0 to 1 in both directions. */
export interface SchemaNode {
  readonly label: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** All relations between two labels in either direction, or of one label with itself. */
export interface SchemaPair {
  readonly key: string;
  readonly ends: readonly [string, string];
  /** The most frequent first. */
  readonly joins: readonly Join[];
  readonly count: number;
}

/** What is drawn on one circle. */
export interface SchemaGraph {
  readonly nodes: readonly SchemaNode[];
  readonly pairs: readonly SchemaPair[];
}

/** What is chosen: a label, or the relations of a pair. */
export type Chosen =
  { readonly type: 'label'; readonly id: string } | { readonly type: 'pair'; readonly id: string };

/** Share of the drawing that the radius of the circle takes. */
const RADIUS = 0.36;

/** The graph of the labels that are kinds, and that of all others, among them `Entity` for any kind. */
export function toSchemaGraphs(
  { labels, relations }: Pick<SchemaReply, 'labels' | 'relations'>,
  kinds: ReadonlySet<string>,
): { readonly kinds: SchemaGraph; readonly records: SchemaGraph } {
  const draw = (isIn: (label: string) => boolean): SchemaGraph => {
    const own = labels.filter(({ label }) => isIn(label));
    const pairs = bundle(relations.filter(({ source, target }) => isIn(source) && isIn(target)));
    const order = arrange(
      own.map(({ label }) => label),
      pairs,
    );
    return { nodes: order.map((label, at) => place(label, { at, of: order.length, labels })), pairs };
  };
  return { kinds: draw((label) => kinds.has(label)), records: draw((label) => !kinds.has(label)) };
}

/** The pairs at a label, the most frequent first. */
export function pairsAt({ pairs }: SchemaGraph, label: string): readonly SchemaPair[] {
  return pairs.filter(({ ends }) => ends.includes(label));
}

function bundle(relations: readonly Join[]): readonly SchemaPair[] {
  const pairs = new Map<string, Join[]>();
  for (const join of relations) {
    const key = keyOf(join.source, join.target);
    pairs.set(key, [...(pairs.get(key) ?? []), join]);
  }
  return [...pairs]
    .map(([key, joins]): SchemaPair => {
      const [one = '', other = one] = key.split('~');
      return {
        key,
        ends: [one, other],
        joins: joins.sort((a, b) => b.count - a.count || a.relation.localeCompare(b.relation)),
        count: joins.reduce((sum, { count }) => sum + count, 0),
      };
    })
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}

function keyOf(one: string, other: string): string {
  return [one, other].sort().join('~');
}

function place(
  label: string,
  { at, of, labels }: { readonly at: number; readonly of: number; readonly labels: SchemaReply['labels'] },
): SchemaNode {
  const angle = (at / of) * 2 * Math.PI - Math.PI / 2;
  const count = labels.find((each) => each.label === label)?.count ?? 0;
  return { label, count, x: 0.5 + RADIUS * Math.cos(angle), y: 0.5 + RADIUS * Math.sin(angle) };
}

/** Puts labels that much joins beside each other: swaps two as long as that makes the lines shorter. */
function arrange(labels: readonly string[], pairs: readonly SchemaPair[]): readonly string[] {
  const order = [...labels];
  const cost = (): number => {
    const places = new Map(order.map((label, at) => [label, at]));
    return pairs.reduce((sum, { ends: [one, other], joins }) => {
      const apart = Math.abs((places.get(one) ?? 0) - (places.get(other) ?? 0));
      return sum + joins.length * Math.sin((Math.PI * apart) / order.length);
    }, 0);
  };
  let best = cost();
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let one = 0; one < order.length; one += 1)
      for (let other = one + 1; other < order.length; other += 1) {
        swap(order, one, other);
        const now = cost();
        if (now < best - 1e-9) {
          best = now;
          isBetter = true;
        } else swap(order, one, other);
      }
  }
  return order;
}

function swap(order: string[], one: number, other: number): void {
  [order[one], order[other]] = [order[other] ?? '', order[one] ?? ''];
}
