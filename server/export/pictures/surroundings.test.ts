/** What surrounds a graph in a picture: closed and open groups, bundles, notes, the axis and the map, as the canvas shows them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import type { Backdrop, Grouping, Note } from '../../model/view-content.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { claim, facts as smallFacts } from '../../testing/facts.ts';
import { buildScene } from './build-scene.ts';
import { readPicture } from './read-picture.ts';
import type { Scene, Shape } from './scene.ts';

const POSITIONS = new Map([
  ['st-aaa', { x: 0, y: 0 }],
  ['st-bbb', { x: 200, y: 100 }],
  ['ev-ccc', { x: 600, y: 50 }],
]);
const STATES: Grouping = {
  by: 'kind',
  groups: [{ key: 'State', name: 'States', kind: 'State', members: ['st-aaa', 'st-bbb'], open: false }],
};

describe('what surrounds a graph in a picture', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = smallFacts((await shippedSeed()).facts.vocabulary, [
      claim('c1', { subject: 'st-aaa', object: 'ev-ccc', relation: 'MEETS' }),
      claim('c2', { subject: 'ev-ccc', object: 'st-aaa', relation: 'SUPPLIES' }),
      claim('c3', { subject: 'st-bbb', object: 'ev-ccc', relation: 'SUPPLIES' }),
      claim('c4', { subject: 'st-aaa', object: 'st-bbb', relation: 'MEETS' }),
    ]);
  });
  const draw = async (over = {}): Promise<Scene> =>
    buildScene(
      await readPicture(readFacts(facts)),
      exportContext(facts.vocabulary, { positions: POSITIONS, ...over }),
    );
  const idsOf = (scene: Scene, of: 'node' | 'edge'): string[] =>
    scene.shapes.flatMap((shape) => (shape.shape === 'group' && shape.of === of ? [shape.id] : [])).sort();
  const textsOf = (shapes: readonly Shape[]): string[] =>
    shapes.flatMap((shape) =>
      shape.shape === 'group' ? textsOf(shape.parts) : shape.shape === 'words' ? [shape.text] : [],
    );

  it('draws a closed group as one disc in the middle of its members, with its edges in one line', async () => {
    const scene = await draw({ grouping: STATES });
    expect(idsOf(scene, 'node')).toEqual(['ev-ccc', 'group:State']);
    expect(idsOf(scene, 'edge')).toEqual(['bundle:ev-ccc|group:State']);
    expect(scene.groups).toEqual([{ id: 'group:State', name: 'States (2)', holds: ['st-aaa', 'st-bbb'] }]);
    expect(scene.bundles.map(({ holds }) => holds.length)).toEqual([3]);
    const pile = scene.shapes.find((shape) => shape.shape === 'group' && shape.id === 'group:State');
    const discs = pile?.shape === 'group' ? pile.parts.filter((part) => part.shape === 'disc') : [];
    expect(discs.at(-1)).toMatchObject({ at: { x: 100, y: 50 }, radius: 24 });
    expect(discs).toHaveLength(5);
    expect(textsOf(scene.shapes)).toEqual(expect.arrayContaining(['States (2)', '3']));
    expect(scene.legend.map(({ words }) => words)).toContain('closed group, with its number of entities');
  });

  it('draws the members of an open group within an outline that has its name', async () => {
    const open = { ...STATES, groups: STATES.groups.map((group) => ({ ...group, open: true })) };
    const scene = await draw({ grouping: open });
    expect(idsOf(scene, 'node')).toEqual(['ev-ccc', 'st-aaa', 'st-bbb']);
    expect(scene.groups).toEqual([]);
    expect(textsOf(scene.shapes)).toContain('States (2)');
    expect(scene.shapes[0]).toMatchObject({ shape: 'area', opacity: 0.07 });
  });

  it('draws edges between the same two as one line where the picture is bundled', async () => {
    expect(idsOf(await draw(), 'edge')).toHaveLength(4);
    const scene = await draw({ bundled: true });
    expect(idsOf(scene, 'edge')).toHaveLength(3);
    expect(scene.bundles.find(({ holds }) => holds.length > 1)?.name).toMatch(/2 edges: /);
  });

  it('draws notes where they stand, as wide as they are, and takes the room that they need', async () => {
    const notes: Note[] = [
      { id: 'n1', x: -900, y: 400, width: 220, text: 'First line\nwith <b>marks</b> and עברית' },
      { id: 'n2', x: 5_000, y: 0, width: 220, text: '   ' },
    ];
    const scene = await draw({ notes });
    expect(textsOf(scene.shapes)).toEqual(expect.arrayContaining(['First line']));
    expect(scene.box.left).toBeLessThanOrEqual(-900);
    expect(scene.box.right).toBeLessThan(1_000);
  });

  it('draws the axis of a timeline with its years, what has no day, and what is shortened', async () => {
    const backdrop: Backdrop = {
      type: 'axis',
      knots: [
        [17_000, -100],
        [17_400, 300],
        [20_000, 350],
        [20_300, 650],
      ],
      undated: [-300, -150],
    };
    const notes = [{ id: 'n', x: -300, y: 0, width: 100, text: 'left' }];
    const texts = textsOf((await draw({ backdrop, notes })).shapes);
    expect(texts).toEqual(expect.arrayContaining(['Without a day', '2017', '2025']));
    const bare = await draw({ notes });
    const scene = await draw({ backdrop, notes });
    expect(scene.box.bottom - bare.box.bottom).toBe(46);
    const first = scene.shapes[0];
    expect(first).toMatchObject({ shape: 'area', colour: 'land' });
    expect(scene.shapes.filter((shape) => shape.shape === 'line' && shape.colour === 'land')).toHaveLength(1);
  });

  it('draws land and borders within the picture, and the strip of those without a place below it', async () => {
    const backdrop: Backdrop = { type: 'map', longitude: 10, scale: 300, x: 300, y: 300, end: 80 };
    const scene = await draw({ backdrop });
    const [land] = scene.shapes;
    expect(land).toMatchObject({ shape: 'area', colour: 'land' });
    const path = land?.shape === 'area' ? land.path : '';
    const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
    const highs = numbers.filter((_, at) => at % 2 === 1);
    expect(highs.length).toBeGreaterThan(20);
    expect(Math.max(...highs)).toBeLessThanOrEqual(80);
    expect(textsOf(scene.shapes)).toContain('Below: 1 not on the map');
    const open = await draw({ backdrop: { ...backdrop, end: null } });
    expect(textsOf(open.shapes).join()).not.toContain('not on the map');
  });

  it('draws a backdrop of any size that a view may have without a hitch', async () => {
    const positions = new Map([...POSITIONS, ['ev-ccc', { x: 1e7, y: -1e7 }]]);
    const knots = Array.from({ length: 2_000 }, (_, at) => [at * 5_000, at * 5_000 - 1e6] as const);
    const scene = await draw({ positions, backdrop: { type: 'axis', knots, undated: null } });
    expect(scene.shapes.length).toBeLessThan(5_000);
    await draw({ positions, backdrop: { type: 'map', longitude: 0, scale: 1e7, x: 0, y: 0, end: null } });
  });
});
