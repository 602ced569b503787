/** Brings Cytoscape's elements in line with those of the view: only what differs is touched, moves are eased. */
import type { Core, ElementDefinition } from 'cytoscape';
import { iconAddress } from '../state/icons.ts';
import type { EdgeElement, Elements, NodeElement } from './elements.ts';
import { createGlide, type Glide } from './glide.ts';

/** A canvas that can be told what to show. */
export interface Sync {
  /** Shows these elements; `eased` moves nodes to their places within a quarter of a second. */
  readonly show: (elements: Elements, eased: boolean) => void;
  /** The elements shown last, by id. */
  readonly nodes: () => ReadonlyMap<string, NodeElement>;
  readonly edges: () => ReadonlyMap<string, EdgeElement>;
  readonly stop: () => void;
}

/** Keeps one Cytoscape instance in line. */
export function createSync(cy: Core): Sync {
  let nodes: ReadonlyMap<string, NodeElement> = new Map();
  let edges: ReadonlyMap<string, EdgeElement> = new Map();
  const glide: Glide = createGlide(cy);

  return {
    nodes: () => nodes,
    edges: () => edges,
    stop: glide.finish,
    show: (elements, eased) => {
      glide.finish();
      const nextNodes = new Map(elements.nodes.map((node) => [node.id, node]));
      const nextEdges = new Map(elements.edges.map((edge) => [edge.id, edge]));
      const goals = new Map<string, { x: number; y: number }>();
      const added: ElementDefinition[] = [];
      for (const node of elements.nodes) {
        const before = nodes.get(node.id);
        if (!before) added.push(toNode(node));
        else if (before.x !== node.x || before.y !== node.y) goals.set(node.id, { x: node.x, y: node.y });
      }
      added.push(...elements.edges.filter((edge) => !edges.has(edge.id)).map(toEdge));
      cy.batch(() => {
        for (const id of [...nodes.keys(), ...edges.keys()]) {
          if (!nextNodes.has(id) && !nextEdges.has(id)) cy.getElementById(id).remove();
        }
        cy.add(added);
        for (const node of elements.nodes) {
          const before = nodes.get(node.id);
          if (before && !isSameNode(before, node)) cy.getElementById(node.id).data(toNode(node).data);
        }
        for (const edge of elements.edges) {
          const before = edges.get(edge.id);
          if (before && !isSameEdge(before, edge)) {
            const element = cy.getElementById(edge.id);
            element.data(toEdge(edge).data);
            element.classes(toClasses(edge));
          }
        }
      });
      const grown = eased && nodes.size > 0 ? growFrom(elements, nodes) : new Map<string, string>();
      for (const [id, from] of grown) {
        const node = nextNodes.get(id);
        if (!node) continue;
        goals.set(id, { x: node.x, y: node.y });
        const origin = nodes.get(from);
        if (origin) cy.getElementById(id).position({ x: origin.x, y: origin.y });
      }
      nodes = nextNodes;
      edges = nextEdges;
      glide.start(goals, eased);
    },
  };
}

/** For each node that has just come, the neighbour from which it grows, if one was there before. */
function growFrom(elements: Elements, before: ReadonlyMap<string, NodeElement>): ReadonlyMap<string, string> {
  const from = new Map<string, string>();
  for (const { source, target } of elements.edges) {
    if (!before.has(source) && before.has(target) && !from.has(source)) from.set(source, target);
    if (!before.has(target) && before.has(source) && !from.has(target)) from.set(target, source);
  }
  return from;
}

function toNode(node: NodeElement): ElementDefinition & { data: object } {
  return {
    group: 'nodes',
    data: { id: node.id, size: node.size, colour: node.colour, image: iconAddress(node.icon, '#ffffff') },
    position: { x: node.x, y: node.y },
  };
}

function toEdge(edge: EdgeElement): ElementDefinition & { data: object } {
  return {
    group: 'edges',
    data: { id: edge.id, source: edge.source, target: edge.target, width: edge.width },
    classes: toClasses(edge),
  };
}

function toClasses(edge: EdgeElement): string[] {
  return [edge.line, ...(edge.denied ? ['denied'] : []), ...(edge.arrow ? [] : ['plain-end'])];
}

function isSameNode(a: NodeElement, b: NodeElement): boolean {
  return a.size === b.size && a.colour === b.colour && a.icon === b.icon;
}

function isSameEdge(a: EdgeElement, b: EdgeElement): boolean {
  return a.width === b.width && a.line === b.line && a.denied === b.denied && a.arrow === b.arrow;
}
