/** Holds that what is found at a place is what looking at everything finds. */
import { array, assert, integer, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../testing/drawn-sample.ts';
import { makeView } from '../../testing/sample-graph.ts';
import { place } from '../../state/view/changes.ts';
import { distanceTo } from '../drawn/edge-shape.ts';
import { createHitTest } from './hit-test.ts';
import { isInside } from '../../../server/model/picture/polygon.ts';

const point = record({ x: integer({ min: -400, max: 400 }), y: integer({ min: -400, max: 400 }) });
const link = tuple(integer({ min: 0, max: 11 }), integer({ min: 0, max: 11 }));
const ids = Array.from({ length: 12 }, (_, at) => `n${String(at)}`);

/** A picture with nodes at these places, joined by these links. */
function draw(
  places: readonly { x: number; y: number }[],
  links: readonly (readonly [number, number])[],
): ReturnType<typeof drawSample> {
  const pairs = links.filter(([a, b]) => a !== b).map(([a, b]) => [ids[a] ?? '', ids[b] ?? ''] as const);
  const view = makeView(ids, pairs);
  return drawSample(place(view, new Map(ids.map((id, at) => [id, places[at] ?? { x: 0, y: 0 }]))));
}

const pictures = tuple(array(point, { minLength: 12, maxLength: 12 }), array(link, { maxLength: 15 }));

describe('what is at a place', () => {
  it('is the node whose middle is nearest of those whose discs are there', () => {
    assert(
      property(pictures, point, integer({ min: 0, max: 30 }), ([places, links], at, slack) => {
        const { drawn } = draw(places, links);
        const near = [...drawn.nodes().values()]
          .map((node) => ({ ...node, far: Math.hypot(node.x - at.x, node.y - at.y) }))
          .filter((node) => node.far <= node.size / 2 + slack)
          .sort((a, b) => a.far - b.far);
        const found = createHitTest(drawn).nodeAt(at, slack);
        expect(near.find((node) => node.id === found)?.far).toBe(near[0]?.far);
      }),
    );
  });

  it('is the edge that passes nearest', () => {
    assert(
      property(pictures, point, integer({ min: 1, max: 20 }), ([places, links], at, slack) => {
        const { drawn } = draw(places, links);
        const farOf = (id: string): number => {
          const edge = drawn.edges().get(id);
          const shape = edge && drawn.shapeOf(edge);
          return shape ? distanceTo(shape, at) : Infinity;
        };
        const least = Math.min(Infinity, ...[...drawn.edges().keys()].map(farOf));
        const found = createHitTest(drawn).edgeAt(at, slack);
        if (least > slack) expect(found).toBeUndefined();
        else expect(farOf(found ?? '')).toBe(least);
      }),
    );
  });

  it('is found where it has come to lie', () => {
    const { drawn } = draw([{ x: 0, y: 0 }], []);
    const hits = createHitTest(drawn);
    expect(hits.nodeAt({ x: 300, y: 300 }, 0)).toBeUndefined();
    drawn.put(new Map([['n3', { x: 300, y: 300 }]]));
    expect(hits.nodeAt({ x: 300, y: 300 }, 0)).toBe('n3');
  });
});

describe('an area', () => {
  it('holds the nodes whose middles are in it', () => {
    assert(
      property(pictures, array(point, { minLength: 3, maxLength: 8 }), ([places], polygon) => {
        const { drawn } = draw(places, []);
        const inside = ids.filter((_, at) => isInside(places[at] ?? { x: 0, y: 0 }, polygon));
        expect(createHitTest(drawn).nodesIn(polygon)).toEqual(inside);
      }),
    );
  });
});
