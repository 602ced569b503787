/** Nodes as Cytoscape takes them. */
import type { ElementDefinition } from 'cytoscape';
import { iconAddress } from '../../state/icons.ts';
import type { NodeElement } from './elements.ts';

/** What Cytoscape is given of a node. */
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

/** Whether Cytoscape draws two nodes alike, wherever they lie. */
export function isSameNode(a: NodeElement, b: NodeElement): boolean {
  return a.size === b.size && a.colour === b.colour && a.icon === b.icon;
}
