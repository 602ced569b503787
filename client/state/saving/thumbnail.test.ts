/** Holds where the dots and lines of the small picture lie. */
import { assert, constantFrom, double, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeNode, makeView, VOCABULARY } from '../../testing/sample-graph.ts';
import { addNodes, place } from '../view/changes.ts';
import { setFilters } from '../view/filters.ts';
import { group, groupsByKind } from '../view/grouping.ts';
import { drawThumbnail, layThumbnail, layView, THUMBNAIL } from './thumbnail.ts';

const grey = (): string => '#888888';
const toNode = (id: string, x: number, y: number): Parameters<typeof layThumbnail>[0]['nodes'][number] => ({
  type: 'entity',
  id,
  x,
  y,
  shown: { node: makeNode(id), x, y, held: true, pinned: false },
});

describe('the small picture', () => {
  it('has all of the picture in sight, whatever its size and shape', () => {
    const coordinate = double({ min: -1e6, max: 1e6, noNaN: true });
    const places = uniqueArray(
      record({ id: constantFrom('a', 'b', 'c', 'd', 'e', 'f'), x: coordinate, y: coordinate }),
      {
        selector: ({ id }) => id,
        minLength: 1,
      },
    );
    assert(
      property(places, (list) => {
        const nodes = list.map(({ id, x, y }) => toNode(id, x, y));
        for (const { x, y } of layThumbnail({ nodes, edges: [] }, grey).dots) {
          expect(x).toBeGreaterThan(4);
          expect(x).toBeLessThan(THUMBNAIL.width - 4);
          expect(y).toBeGreaterThan(4);
          expect(y).toBeLessThan(THUMBNAIL.height - 4);
        }
      }),
    );
  });

  it('keeps how the nodes lie to each other, and puts a single one in the middle', () => {
    const nodes = [toNode('a', 0, 0), toNode('b', 1_000, 0), toNode('c', 500, 200)];
    const { dots } = layThumbnail({ nodes, edges: [] }, grey);
    const [a, b, c] = dots;
    expect([a?.x, b?.x, c?.x]).toEqual([9, 231, 120]);
    expect((c?.y ?? 0) - (a?.y ?? 0)).toBe(44);
    expect(layThumbnail({ nodes: nodes.slice(1, 2), edges: [] }, grey).dots[0]).toMatchObject({
      x: 120,
      y: 75,
    });
  });

  it('draws one line between two nodes, none for a node without a place, and 300 at most', () => {
    const nodes = Array.from({ length: 40 }, (_, at) => toNode(String(at), at * 10, (at % 7) * 10));
    const edges = nodes.flatMap((from) =>
      nodes.map((to) => ({ id: `${from.id} ${to.id}`, source: from.id, target: to.id, edges: [] })),
    );
    expect(layThumbnail({ nodes: nodes.slice(0, 3), edges }, grey).lines).toHaveLength(3);
    expect(layThumbnail({ nodes, edges }, grey).lines).toHaveLength(300);
    const unplaced = [toNode('0', 0, 0), toNode('1', NaN, NaN)];
    expect(layThumbnail({ nodes: unplaced, edges }, grey)).toMatchObject({ dots: [{}], lines: [] });
    expect(layThumbnail({ nodes: [], edges: [] }, grey)).toEqual({ dots: [], lines: [] });
  });

  it('is of the picture as it is drawn: without what filters hide, with closed groups as one dot', () => {
    const people = ['p', 'q'].map((id) => makeNode(id, {}, 'Person'));
    const whole = addNodes(makeView(['a', 'b'], [['a', 'b']]), { nodes: people, edges: [] });
    const view = place(whole, new Map(people.map(({ id }, at) => [id, { x: at, y: 50 }])));
    const seen = { vocabulary: VOCABULARY, measured: {} };
    expect(layView({ ...seen, view }).dots.map(({ colour }) => colour)).toEqual([
      '#3960cc',
      '#3960cc',
      '#9f7dd3',
      '#9f7dd3',
    ]);
    const filtered = setFilters(view, { ...view.filters, hiddenKinds: ['Person'] });
    expect(layView({ ...seen, view: filtered }).dots).toHaveLength(2);
    const grouped = group(
      view,
      'kind',
      groupsByKind(view, (kind) => kind),
    );
    expect(layView({ ...seen, view: grouped })).toMatchObject({
      dots: [{ colour: '#3960cc' }, { colour: '#9f7dd3' }],
    });
    expect(layView({ view, vocabulary: undefined, measured: {} }).dots).toEqual([]);
  });

  it('is a file of a few KB, also of a large picture', async () => {
    const nodes = Array.from({ length: 300 }, (_, at) =>
      toNode(String(at), ((at * 7919) % 1_000) * 2, ((at * 104_729) % 1_000) * 1.3),
    );
    const edges = nodes
      .slice(1)
      .map(({ id }, at) => ({ id, source: id, target: String((at * 31) % 40), edges: [] }));
    const colours = [
      '#3960cc',
      '#34a1a4',
      '#9f7dd3',
      '#728342',
      '#d57b77',
      '#b83f98',
      '#8e561f',
      '#58656f',
      '#b49105',
    ];
    const laid = layThumbnail({ nodes, edges }, ({ id }) => colours[Number(id) % 9] ?? '');
    const address = await drawThumbnail(laid);
    expect(address).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/);
    expect(address.length).toBeLessThan(12_000);
    expect(await drawThumbnail({ dots: [], lines: [] })).toBe('');
  });
});
