/** What is drawn for each node and edge of a scene: measures, colours and line styles, as plain data. */
import type { GraphEdge, GraphNode } from '../../server/model/graph.ts';
import type { LabelBy } from '../../server/model/view-content.ts';
import { findKind, findRelation, type Vocabulary } from '../../server/model/vocabulary.ts';
import type { Measured } from '../state/measures.ts';
import { toEdgeStyle, type EdgeStyle } from '../state/view/edge-style.ts';
import { makeNodeStyler, type NodeStyle } from '../state/view/node-style.ts';
import { OTHER_COLOUR } from '../state/view/palettes.ts';
import { sceneOf, type SceneEdge, type SceneNode } from '../state/view/scene.ts';
import { countHiddenNeighbours, visibleOf, type Seen } from '../state/view/visible.ts';
import { breakName, LINE_HEIGHT, type Measure } from './label-text.ts';

/** A node as it is drawn. */
export interface NodeElement {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly lines: readonly string[];
  /** Size of the name in screen pixels, at any zoom. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Diameter at zoom 1. */
  readonly size: number;
  readonly colour: string;
  /** Empty for none. */
  readonly icon: string;
  /** Neighbours that are not on the canvas. */
  readonly missing: number;
  readonly pinned: boolean;
  /** Ids of the entities that a group stands for; of an entity its own. */
  readonly members: readonly string[];
}

/** An edge, or a bundle of edges, as it is drawn. */
export interface EdgeElement extends EdgeStyle {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The relation's words, or how many edges it stands for. */
  readonly words: string;
  readonly arrow: boolean;
  /** Ids of the edges that it stands for, at least one. */
  readonly edges: readonly string[];
}

/** All that is drawn. */
export interface Elements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

/** What elements are made from. */
export interface ElementInput extends Seen {
  readonly vocabulary: Vocabulary;
  readonly measured: Measured;
  /** Measures names. */
  readonly measure: Measure;
}

/** How much larger a group is drawn for each doubling of its members, in pixels. */
const GROUP = { least: 40, step: 8, most: 96 } as const;

/** The drawn nodes and edges of a view. */
export function toElements(input: ElementInput): Elements {
  const { view, vocabulary, measured } = input;
  const visible = visibleOf(input);
  const scene = sceneOf(view, visible);
  const missing = countHiddenNeighbours(view);
  const nodes = visible.nodes.map((shown) => shown.node);
  const styleOf = makeNodeStyler(view.style, { vocabulary, nodes, measured });
  return {
    nodes: scene.nodes.map((node) => toNodeElement(node, { input, styleOf, missing })),
    edges: scene.edges.map((edge) => toEdgeElement(edge, input)),
  };
}

interface NodeParts {
  readonly input: ElementInput;
  readonly styleOf: (node: GraphNode) => NodeStyle;
  readonly missing: ReadonlyMap<string, number>;
}

function toNodeElement(node: SceneNode, parts: NodeParts): NodeElement {
  const at = { id: node.id, x: Number.isNaN(node.x) ? 0 : node.x, y: Number.isNaN(node.y) ? 0 : node.y };
  const { measure, vocabulary } = parts.input;
  if (node.type === 'group') {
    const { group, members } = node;
    const kind = group.kind === null ? undefined : findKind(vocabulary, group.kind);
    const name = `${group.name} (${String(members.length)})`;
    return {
      ...at,
      ...toLabel(name, name, measure),
      size: Math.min(GROUP.most, GROUP.least + GROUP.step * Math.log2(members.length)),
      colour: kind?.colour ?? OTHER_COLOUR,
      icon: kind?.icon ?? 'stack',
      missing: 0,
      pinned: members.every((shown) => shown.pinned),
      members: members.map((shown) => shown.node.id),
    };
  }
  const { shown } = node;
  const { label, ...style } = parts.styleOf(shown.node);
  return {
    ...at,
    ...style,
    ...toLabel(shown.node.name, toText(shown.node, label), measure),
    missing: parts.missing.get(node.id) ?? 0,
    pinned: shown.pinned,
    members: [node.id],
  };
}

function toText({ name, kind }: GraphNode, label: LabelBy): string {
  if (label === 'none') return '';
  return label === 'name' ? name : `${name}, ${kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}`;
}

function toLabel(
  name: string,
  text: string,
  measure: Measure,
): Pick<NodeElement, 'name' | 'lines' | 'labelWidth' | 'labelHeight'> {
  const lines = text === '' ? [] : breakName(text, measure);
  return {
    name,
    lines,
    labelWidth: Math.max(0, ...lines.map(measure)),
    labelHeight: lines.length * LINE_HEIGHT,
  };
}

function toEdgeElement({ id, source, target, edges }: SceneEdge, input: ElementInput): EdgeElement {
  const [only] = edges;
  const isOne = edges.length === 1 && only !== undefined;
  return {
    id,
    source,
    target,
    ...toEdgeStyle(edges, input.view.style),
    words: isOne ? wordsOf(only, input.vocabulary) : `${String(edges.length)} edges`,
    arrow: hasOneDirection(edges, input.vocabulary),
    edges: edges.map((edge) => edge.id),
  };
}

function wordsOf(edge: GraphEdge, vocabulary: Vocabulary): string {
  return findRelation(vocabulary, edge.relation)?.label ?? edge.relation.toLowerCase().replaceAll('_', ' ');
}

/** Whether an arrow says something: not for a relation without a direction, nor for a bundle that runs both ways. */
function hasOneDirection(edges: readonly GraphEdge[], vocabulary: Vocabulary): boolean {
  if (edges.every((edge) => findRelation(vocabulary, edge.relation)?.symmetric === true)) return false;
  return edges.every((edge) => edge.source === edges[0]?.source);
}
