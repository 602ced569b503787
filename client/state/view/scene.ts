/** What is drawn of the visible picture once groups are closed and parallel edges are bundled. */
import {
  drawScene,
  type DrawnLine,
  type DrawnNode,
  type DrawnScene,
} from '../../../server/model/picture/drawn-scene.ts';
import type { ShownNode, View } from './view.ts';
import type { Visible } from './visible.ts';

/** A drawn node: an entity, or a closed group of several. */
export type SceneNode = DrawnNode<ShownNode>;

/** A drawn line: one edge, or all edges between the same two drawn nodes. */
export type SceneEdge = DrawnLine;

/** All that is drawn. */
export type Scene = DrawnScene<ShownNode>;

const scenes = new WeakMap<Visible, Scene>();

/** The scene of a view; computed once for what is visible of it, which is of that view alone. */
export function sceneOf({ grouping, bundled }: View, visible: Visible): Scene {
  const known = scenes.get(visible);
  if (known) return known;
  const scene = drawScene({ ...visible, grouping, bundled, read });
  scenes.set(visible, scene);
  return scene;
}

function read({ node, x, y }: ShownNode): { readonly id: string; readonly x: number; readonly y: number } {
  return { id: node.id, x, y };
}
