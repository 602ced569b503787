/** How an entity is drawn by the rules of the style: how large, in which colour, with which icon, and what is written below. */
import type { GraphNode } from '../graph.ts';
import type { Condition, LabelBy, Measure, SizeBy, Style, StyleRule } from '../view-content.ts';
import { findKind, type Vocabulary } from '../vocabulary.ts';
import { colourAt, OTHER_COLOUR } from './palettes.ts';

/** How an entity is drawn. */
export interface NodeStyle {
  /** Diameter in pixels at zoom 1. */
  readonly size: number;
  readonly colour: string;
  /** Name of an icon; empty for none. */
  readonly icon: string;
  readonly label: LabelBy;
}

/** Values by the id of the entity. */
export type Values = ReadonlyMap<string, number>;

/** Values of each measure that was computed for the picture as it is; numbers of its communities, from 0, the largest first. */
export type Measured = Readonly<Partial<Record<Measure | 'communities', Values>>>;

/** What styles lean on besides the entity itself. */
export interface StyleContext {
  readonly vocabulary: Vocabulary;
  /** All entities of the picture, among which sizes and colours are shared out. */
  readonly nodes: readonly GraphNode[];
  readonly measured: Measured;
}

const SMALLEST = 22;
const LARGEST = 56;
const SAME = 32;
/** An entity that this many documents speak of is drawn at the largest size. */
const MOST_DOCUMENTS = 60;
const MOST_CLAIMS = 120;
const NEUTRAL_ICON = 'circle';

/** Makes what styles each entity of a picture. */
export function makeNodeStyler(style: Style, context: StyleContext): (node: GraphNode) => NodeStyle {
  const sizeOf = makeSizer(style, context);
  const colourOf = makeColourer(style, context);
  return (node) => {
    const rules = style.rules.filter((rule) => isMet(rule.when, node, context));
    const first = <Part extends keyof StyleRule>(part: Part): StyleRule[Part] | undefined =>
      rules.find((rule) => rule[part] !== undefined)?.[part];
    const icon = first('icon') ?? findKind(context.vocabulary, node.kind)?.icon ?? NEUTRAL_ICON;
    return {
      size: Math.round(sizeOf(node) * (first('scale') ?? 1)),
      colour: first('colour') ?? colourOf(node),
      icon: style.icons ? icon : '',
      label: first('label') ?? style.label,
    };
  };
}

/** Diameter by the number of documents that speak of an entity. */
export function sizeByDocuments(documents: number): number {
  return sizeByShare(Math.min(1, Math.max(0, documents) / MOST_DOCUMENTS));
}

function sizeByShare(share: number): number {
  return Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share));
}

function makeSizer({ size }: Style, { measured }: StyleContext): (node: GraphNode) => number {
  if (size === 'same') return () => SAME;
  if (size === 'documents') return (node) => sizeByDocuments(numberOf(node, 'documents'));
  if (size === 'claims') return (node) => sizeByShare(Math.min(1, numberOf(node, 'claims') / MOST_CLAIMS));
  const values = measured[size];
  const most = Math.max(0, ...(values?.values() ?? []));
  return (node) => sizeByShare(most > 0 ? (values?.get(node.id) ?? 0) / most : 0);
}

function makeColourer(
  { colour, palette }: Style,
  { vocabulary, nodes, measured }: StyleContext,
): (node: GraphNode) => string {
  if (colour === 'kind') return (node) => findKind(vocabulary, node.kind)?.colour ?? OTHER_COLOUR;
  if (colour === 'same') return () => colourAt(palette, 0);
  if (colour === 'community') {
    const communities = measured.communities;
    return (node) => colourAt(palette, communities?.get(node.id) ?? Infinity);
  }
  const order = rankSubtypes(nodes);
  return (node) => colourAt(palette, order.get(subtypeOf(node)) ?? Infinity);
}

/** What the size of an entity says; undefined where all have one size, or the measure is not known. */
export function sizeValueOf(size: SizeBy, node: GraphNode, measured: Measured): number | undefined {
  if (size === 'same') return undefined;
  if (size === 'documents' || size === 'claims') return numberOf(node, size);
  return measured[size]?.get(node.id);
}

/** Subtypes by how many entities have them, the most frequent first; the name decides between equals. */
export function rankSubtypes(nodes: readonly GraphNode[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const subtype = subtypeOf(node);
    if (subtype !== '') counts.set(subtype, (counts.get(subtype) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return new Map(ranked.map(([subtype], at) => [subtype, at]));
}

/** The subtype of an entity; empty where it has none. */
export function subtypeOf(node: GraphNode): string {
  const { subtype } = node.properties;
  return typeof subtype === 'string' ? subtype : '';
}

/** Whether an entity meets the condition of a rule. */
export function isMet(
  when: Condition,
  node: GraphNode,
  { measured }: Pick<StyleContext, 'measured'>,
): boolean {
  const value = valueOf(when.field, node, measured);
  if (value === undefined) return false;
  const text = String(value).toLocaleLowerCase();
  const wanted = String(when.value).toLocaleLowerCase();
  switch (when.is) {
    case 'equal':
      return text === wanted;
    case 'containing':
      return wanted !== '' && text.includes(wanted);
    case 'at-least':
      return Number(value) >= Number(when.value);
    case 'at-most':
      return Number(value) <= Number(when.value);
  }
}

function valueOf(field: string, node: GraphNode, measured: Measured): string | number | undefined {
  if (field === 'kind') return node.kind;
  if (field === 'name') return node.name;
  if (field === 'degree' || field === 'betweenness' || field === 'pagerank') {
    const value = measured[field]?.get(node.id);
    if (value !== undefined || field !== 'degree') return value;
  }
  const value = node.properties[field];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function numberOf(node: GraphNode, property: string): number {
  const value = node.properties[property];
  return typeof value === 'number' ? Math.max(0, value) : 0;
}

/** The measures, and the communities, that a style cannot be drawn without. */
export function measuresOf({ size, colour, rules }: Style): readonly (Measure | 'communities')[] {
  const fields = new Set<string>([size, ...rules.map((rule) => rule.when.field)]);
  const measures = (['degree', 'betweenness', 'pagerank'] as const).filter((each) => fields.has(each));
  return colour === 'community' ? [...measures, 'communities'] : measures;
}
