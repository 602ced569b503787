/** What is drawn for each node and edge of a scene: measures, colours and line styles, as plain data. */
import type { GraphNode } from '../../../server/model/graph.ts';
import type { LabelBy } from '../../../server/model/view-content.ts';
import { type EdgeStyle, toEdgeStyle } from '../../../server/model/view-style/edge-style.ts';
import { makeNodeStyler, type NodeStyle } from '../../../server/model/view-style/node-style.ts';
import { hasOneDirection, toGroupStyle, wordsOfEdges } from '../../../server/model/view-style/group-style.ts';
import { OTHER_COLOUR } from '../../../server/model/view-style/palettes.ts';
import { findKind, type Vocabulary } from '../../../server/model/vocabulary.ts';
import type { Measured } from '../../state/measures.ts';
import { sceneOf, type SceneEdge, type SceneNode } from '../../state/view/scene.ts';
import { countMissingNeighbours } from '../../state/view/missing-neighbours.ts';
import { visibleOf, type Seen } from '../../state/view/visible.ts';
import { bendOf } from './edge-shape.ts';
import { layOutName, type Measure } from '../painting/label-text.ts';
import { writeNumber } from '../../../server/model/words.ts';

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
  /** The relation's words; of a bundle how many edges it stands for, and by which relations. */
  readonly words: string;
  readonly arrow: boolean;
  /** How far its control point lies to the right of the way from source to target, in model units; 0 draws it straight. */
  readonly bend: number;
  /** Ids of the edges that it stands for, at least one. */
  readonly edges: readonly string[];
}

/** An open group: its members are drawn as single nodes, within an outline that closes it. */
export interface OpenGroup {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  /** Ids of drawn nodes, at least one. */
  readonly members: readonly string[];
}

/** All that is drawn. */
export interface Elements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
  readonly openGroups: readonly OpenGroup[];
}

/** What elements are made from. */
export interface ElementInput extends Seen {
  readonly vocabulary: Vocabulary;
  readonly measured: Measured;
  /** Measures names. */
  readonly measure: Measure;
}

/** The drawn nodes and edges of a view. */
export function toElements(input: ElementInput): Elements {
  const { view, vocabulary, measured } = input;
  const visible = visibleOf(input);
  const scene = sceneOf(view, visible);
  const missing = countMissingNeighbours(view);
  const nodes = visible.nodes.map((shown) => shown.node);
  const styleOf = makeNodeStyler(view.style, { vocabulary, nodes, measured });
  const bends = findBends(scene.edges);
  return {
    nodes: scene.nodes.map((node) => toNodeElement(node, { input, styleOf, missing })),
    edges: scene.edges.map((edge) => toEdgeElement(edge, input, bends.get(edge) ?? 0)),
    openGroups: toOpenGroups(input, new Set(scene.nodes.map((node) => node.id))),
  };
}

/** Groups that are open and have members that are drawn. */
function toOpenGroups({ view, vocabulary }: ElementInput, drawn: ReadonlySet<string>): readonly OpenGroup[] {
  return (view.grouping?.groups ?? []).flatMap(({ key, name, kind, members, open }) => {
    const present = open ? members.filter((id) => drawn.has(id)) : [];
    const colour = (kind === null ? undefined : findKind(vocabulary, kind)?.colour) ?? OTHER_COLOUR;
    return present.length > 0
      ? [{ key, name: `${name} (${writeNumber(present.length)})`, colour, members: present }]
      : [];
  });
}

/** How far each of several edges between the same two nodes is bent, so that they lie side by side; single ones are left out. */
function findBends(edges: readonly SceneEdge[]): ReadonlyMap<SceneEdge, number> {
  const pairs = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    const key = edge.source < edge.target ? `${edge.source}|${edge.target}` : `${edge.target}|${edge.source}`;
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  const bends = new Map<SceneEdge, number>();
  for (const pair of pairs.values()) {
    if (pair.length < 2) continue;
    for (const [at, edge] of pair.entries()) {
      // To the right of one is to the left of another that runs back.
      const bend = bendOf(at, pair.length);
      bends.set(edge, edge.source < edge.target ? bend : -bend);
    }
  }
  return bends;
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
    const style = toGroupStyle(group, members.length, vocabulary);
    return {
      ...at,
      ...style,
      ...layOutName(style.name, measure),
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
    name: shown.node.name,
    ...layOutName(toText(shown.node, label), measure),
    missing: parts.missing.get(node.id) ?? 0,
    pinned: shown.pinned,
    members: [node.id],
  };
}

function toText({ name, kind }: GraphNode, label: LabelBy): string {
  if (label === 'none') return '';
  return label === 'name' ? name : `${name}, ${kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()}`;
}

function toEdgeElement(
  { id, source, target, edges }: SceneEdge,
  input: ElementInput,
  bend: number,
): EdgeElement {
  return {
    id,
    source,
    target,
    ...toEdgeStyle(edges, input.view.style),
    words: wordsOfEdges(edges, input.vocabulary),
    arrow: hasOneDirection(edges, input.vocabulary),
    bend,
    edges: edges.map((edge) => edge.id),
  };
}
