/** Holds where entities lie on the map, what runs between them, and how the earth is turned, fitted and walked over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../../../../server/model/graph.ts';
import { findArcs } from './arcs.ts';
import { fitSpots, middleLongitude, toScreen, zoomAround } from './earth.ts';
import { nextSpot } from './next-spot.ts';
import { placeNames } from './place-names.ts';
import { findPlaces } from './places.ts';

const node = (id: string, properties: GraphNode['properties'] = {}): GraphNode => ({
  id,
  kind: 'Place',
  name: id,
  properties,
});

const edge = (source: string, relation: string, target: string, affirmed = true): GraphEdge => ({
  id: `${source}~${relation}~${target}`,
  relation,
  source,
  target,
  properties: { claims: 1, documents: 1, origins: 1, status: 'reported', affirmed, contested: false },
});

const middleOf = (iso: string): readonly [number, number] | undefined =>
  iso === 'AAA' ? [10, 50] : undefined;

describe('places', () => {
  const nodes = [
    node('state', { iso: 'AAA' }),
    node('town', { latitude: 1, longitude: 2 }),
    node('ministry'),
    node('minister'),
    node('nowhere'),
    node('unknown', { iso: 'ZZZ' }),
  ];

  it('are those of coordinates and of states, and what belongs there lies there', () => {
    const edges = [
      edge('ministry', 'PART_OF', 'state'),
      edge('minister', 'HOLDS_OFFICE_IN', 'ministry'),
      edge('nowhere', 'PART_OF', 'town', false),
    ];
    const found = findPlaces({ nodes, edges, belonging: ['PART_OF', 'HOLDS_OFFICE_IN'], middleOf });
    expect(found.places.map(({ id, members }) => [id, members])).toEqual([
      ['state', ['state', 'ministry', 'minister']],
      ['town', ['town']],
    ]);
    expect(found.placeOf.get('minister')).toBe('state');
    expect(found.placeOf.has('nowhere')).toBe(false);
    expect(found.placeOf.has('unknown')).toBe(false);
  });

  it('are found although belonging runs in a circle', () => {
    const edges = [edge('ministry', 'PART_OF', 'minister'), edge('minister', 'PART_OF', 'ministry')];
    const found = findPlaces({ nodes, edges, belonging: ['PART_OF'], middleOf });
    expect(found.placeOf.has('minister')).toBe(false);
  });
});

describe('arcs', () => {
  const transfers = { direct: ['SUPPLIES'], gives: ['GIVES'], gets: ['GETS'] };
  const placeOf = new Map(['a', 'b', 'c'].map((id) => [id, id]));
  const source = { placeOf, transfers, isSymmetric: (relation: string) => relation === 'MEETS' };

  it('run from who gives to who gets, through an event that lies nowhere', () => {
    const edges = [edge('a', 'GIVES', 'event'), edge('b', 'GETS', 'event'), edge('c', 'GETS', 'other')];
    expect(findArcs({ ...source, edges })).toMatchObject([
      { from: 'a', to: 'b', isTransfer: true, edges: ['a~GIVES~event', 'b~GETS~event'] },
    ]);
  });

  it('are one for all of a sort between two places', () => {
    const edges = [
      edge('a', 'LIKES', 'b', false),
      edge('a', 'KNOWS', 'b'),
      edge('a', 'SUPPLIES', 'b'),
      edge('b', 'MEETS', 'a'),
      edge('a', 'MEETS', 'elsewhere'),
      edge('a', 'LIKES', 'a'),
    ];
    const arcs = findArcs({ ...source, edges });
    expect(arcs.map((arc) => [arc.isTransfer, arc.isDirected, arc.isAffirmed, arc.edges.length])).toEqual([
      [false, true, true, 2],
      [true, true, true, 1],
      [false, false, true, 1],
    ]);
  });
});

describe('the earth', () => {
  it('is cut where the widest gap is', () => {
    expect(middleLongitude([])).toBe(0);
    expect(
      middleLongitude([
        [170, 0],
        [-170, 0],
      ]),
    ).toBe(-180);
    expect(
      middleLongitude([
        [40, 0],
        [130, 0],
      ]),
    ).toBe(85);
  });

  it('shows all spots that are fitted, and keeps the one in place that is zoomed around', () => {
    const spot = fc.record({
      x: fc.double({ min: 0, max: 1_000, noNaN: true }),
      y: fc.double({ min: 0, max: 480, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 20 }), (spots) => {
        const camera = fitSpots(spots, 900, 500);
        const [north, south] = [camera.y, toScreen(camera, { x: 0, y: 486.7 }).y];
        // As much of the drawing lies beyond a pole as must, and as much beyond the other.
        expect(Math.max(0, north)).toBeCloseTo(Math.max(0, 500 - south), 3);
        for (const { x, y } of spots.map((each) => toScreen(camera, each))) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(900);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(500);
        }
        const [first] = spots;
        if (!first) return;
        const before = toScreen(camera, first);
        const after = toScreen(zoomAround(camera, before, 1.7), first);
        expect(after.x).toBeCloseTo(before.x, 3);
        expect(after.y).toBeCloseTo(before.y, 3);
      }),
    );
  });

  it('is walked over from mark to mark', () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 50, y: 10 },
      { x: 30, y: -80 },
      { x: 200, y: 0 },
    ];
    expect(nextSpot(spots, 0, 'ArrowRight')).toBe(1);
    expect(nextSpot(spots, 1, 'ArrowRight')).toBe(3);
    expect(nextSpot(spots, 0, 'ArrowUp')).toBe(2);
    expect(nextSpot(spots, 0, 'ArrowLeft')).toBeUndefined();
    expect(nextSpot(spots, 0, 'End')).toBe(3);
  });

  it('has names that do not cover each other', () => {
    const at = (id: string, x: number, isSure = false): Parameters<typeof placeNames>[0][number] => ({
      id,
      name: id,
      x,
      y: 0,
      isSure,
    });
    const names = placeNames([at('a', 100), at('b', 140), at('c', 120)], () => 50);
    expect(names).toEqual([
      { id: 'a', side: 'left' },
      { id: 'b', side: 'right' },
    ]);
    expect(placeNames([at('a', 100), at('b', 105, true)], () => 50)[0]).toEqual({ id: 'b', side: 'right' });
  });
});
