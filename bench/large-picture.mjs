/** A made-up picture of many entities with places, and the address that opens it. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { deflateRawSync } from 'node:zlib';

/** Rounds of the force layout: enough that neighbours lie close, as in a picture that somebody has arranged. */
const ROUNDS = 80;

/**
 * @typedef {object} Picture
 * @property {readonly { id: string, name: string, x: number, y: number }[]} nodes
 * @property {readonly (readonly [number, number])[]} edges places in the list of nodes
 */

/**
 * The first so many entities of a store with the edges among them.
 * @param {{ entities: readonly { id: string, name: string }[], pairs: readonly (readonly [number, number])[] }} store
 * @param {number} count
 * @returns {Picture}
 */
export function takePicture({ entities, pairs }, count) {
  const edges = pairs.filter(([a, b]) => a < count && b < count);
  const nodes = entities.slice(0, count).map(({ id, name }) => ({ id, name, x: 0, y: 0 }));
  const bodies = nodes.map((_, at) => ({ index: at, x: NaN, y: NaN }));
  const simulation = forceSimulation(bodies)
    .force('links', forceLink(edges.map(([source, target]) => ({ source, target }))).distance(70))
    .force('apart', forceManyBody().strength(-140))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.06))
    .stop();
  for (let round = 0; round < ROUNDS; round += 1) simulation.tick();
  return {
    edges,
    nodes: nodes.map((node, at) => ({
      ...node,
      x: Math.round(bodies[at]?.x ?? 0),
      y: Math.round(bodies[at]?.y ?? 0),
    })),
  };
}

/** The part of an address from `#` on that opens it. @param {Picture} picture */
export function toHash({ nodes }) {
  const content = {
    format: 2,
    nodes: nodes.map(({ id, x, y }) => [id, x, y, 1]),
    edges: [],
    expansions: [],
    hiddenEdges: [],
    notes: [],
    bundled: false,
    selection: { nodes: [], edges: [] },
  };
  return `#v2.${deflateRawSync(Buffer.from(JSON.stringify(content))).toString('base64url')}`;
}
