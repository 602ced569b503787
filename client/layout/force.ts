/** The layout of large pictures: forces between nodes (d3-force), where trying places one by one would take too long. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { linkPairs, type ArrangeInput } from './arrange-input.ts';

interface Body extends SimulationNodeDatum {
  readonly radius: number;
}

/** Places for all nodes around 0, from a spiral in the order in which the graph is walked. */
export function placeByForce(input: ArrangeInput, ideal: number): { x: Float64Array; y: Float64Array } {
  const bodies: Body[] = Array.from(input.x, (_, node) => {
    const reach = ideal * 0.35 * Math.sqrt(node + 0.5);
    const angle = node * Math.PI * (3 - Math.sqrt(5));
    const radius = (input.radius[node] ?? 0) + (input.labelHeight[node] ?? 0);
    return { x: reach * Math.cos(angle), y: reach * Math.sin(angle), radius };
  });
  const links = linkPairs(input).map(([source, target]) => ({ source, target }));
  const ratio = Math.min(2, Math.max(0.5, input.width / input.height));
  const simulation = forceSimulation(bodies)
    .force('link', forceLink(links).distance(ideal))
    .force(
      'charge',
      forceManyBody()
        .strength(-ideal * 3)
        .theta(1.1),
    )
    .force('x', forceX(0).strength(0.03 / ratio))
    .force('y', forceY(0).strength(0.03 * ratio))
    .force(
      'collide',
      forceCollide<Body>((body) => body.radius),
    )
    .stop();
  simulation.tick(bodies.length > 1500 ? 120 : 250);
  return {
    x: Float64Array.from(bodies, (body) => body.x ?? 0),
    y: Float64Array.from(bodies, (body) => body.y ?? 0),
  };
}
