/** Elements as Cytoscape takes them. */
import type { ElementDefinition } from 'cytoscape';
import { iconAddress } from '../../state/icons.ts';
import type { EdgeElement, NodeElement } from './elements.ts';

/** What Cytoscape is given of an element. */
export type Definition = ElementDefinition & { readonly data: object };

/** A node as Cytoscape takes it. */
export function toNode(node: NodeElement): Definition {
  return {
    group: 'nodes',
    data: {
      id: node.id,
      size: node.size,
      colour: node.colour,
      image: node.icon === '' ? 'none' : iconAddress(node.icon, '#ffffff'),
    },
    position: { x: node.x, y: node.y },
  };
}

/** An edge as Cytoscape takes it. */
export function toEdge(edge: EdgeElement): Definition {
  return {
    group: 'edges',
    data: { id: edge.id, source: edge.source, target: edge.target, width: edge.width, bend: edge.bend },
    classes: toEdgeClasses(edge),
  };
}

/** Classes of the style sheet that draw an edge as it is. */
export function toEdgeClasses(edge: EdgeElement): string[] {
  return [
    edge.line,
    ...(edge.denied ? ['denied'] : []),
    ...(edge.arrow ? [] : ['plain-end']),
    ...(edge.bend === 0 ? [] : ['bent']),
  ];
}

/** Whether Cytoscape draws two nodes alike, wherever they lie. */
export function isSameNode(a: NodeElement, b: NodeElement): boolean {
  return a.size === b.size && a.colour === b.colour && a.icon === b.icon;
}

/** Whether Cytoscape draws two edges alike between the same ends. */
export function isSameEdge(a: EdgeElement, b: EdgeElement): boolean {
  return (
    a.width === b.width &&
    a.line === b.line &&
    a.denied === b.denied &&
    a.arrow === b.arrow &&
    a.bend === b.bend
  );
}
