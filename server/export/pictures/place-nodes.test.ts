/** Places of nodes that nobody has placed: what no edge joins stands beside the rest, in rows, and does not make it small. */
import { describe, expect, it } from 'vitest';
import type { GraphEdge } from '../../model/graph.ts';
import { placeNodes, type Placeable } from './place-nodes.ts';
import type { Point } from './scene.ts';

const node = (id: string): Placeable => ({ id, kind: 'State', radius: 12 });
const ids = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at).padStart(2, '0')}`);
const join = (source: string, target: string): GraphEdge => ({
  id: `${source}~${target}`,
  relation: 'MEETS',
  source,
  target,
  properties: {
    claims: 1,
    documents: 1,
    origins: 1,
    status: 'reported',
    contested: false,
  } as GraphEdge['properties'],
});
const joined = ids('a', 18);
const single = ids('z', 12);
const edges = joined.slice(1).map((id, at) => join(joined[Math.floor(at / 2)] ?? '', id));

function extentOf(points: readonly Point[]): { readonly width: number; readonly height: number } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

describe('the places of nodes without one', () => {
  const place = async (given: ReadonlyMap<string, Point> = new Map()): Promise<(id: string) => Point> => {
    const places = await placeNodes([...joined, ...single].map(node), edges, given);
    return (id) => places.get(id) ?? { x: NaN, y: NaN };
  };

  it('keep nodes without an edge near the rest, outside of it, in rows', async () => {
    const at = await place();
    const [main, all] = [extentOf(joined.map(at)), extentOf([...joined, ...single].map(at))];
    expect(all.width * all.height).toBeLessThan(main.width * main.height * 1.9);
    const [right, bottom] = [
      Math.max(...joined.map((id) => at(id).x)),
      Math.max(...joined.map((id) => at(id).y)),
    ];
    expect(single.filter((id) => at(id).x < right && at(id).y < bottom)).toEqual([]);
    const lines = [new Set(single.map((id) => at(id).x)), new Set(single.map((id) => at(id).y))];
    expect(Math.min(...lines.map((line) => line.size))).toBeLessThan(5);
  });

  it('keep what is given, and put the rest below it', async () => {
    const given = new Map(joined.map((id, index) => [id, { x: index * 60, y: (index % 3) * 200 }]));
    const at = await place(given);
    expect(joined.map(at)).toEqual([...given.values()]);
    expect(single.filter((id) => at(id).x < 17 * 60 && at(id).y < 400)).toEqual([]);
    expect(await place(given).then((again) => single.map(again))).toEqual(single.map(at));
  });

  it('lay nodes out like a page where no two are joined', async () => {
    const places = await placeNodes(single.map(node), [], new Map());
    const { width, height } = extentOf([...places.values()]);
    expect(width / height).toBeGreaterThan(0.8);
    expect(width / height).toBeLessThan(3);
  });
});
