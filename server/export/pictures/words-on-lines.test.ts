/** Words in a picture: along their edges, clear of each other and of other lines, in every program that shows them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { claim, entity, facts as smallFacts } from '../../testing/facts.ts';
import { buildScene } from './build-scene.ts';
import { measureWords } from './fit-words.ts';
import { readPicture } from './read-picture.ts';
import type { Group, Point, Words } from './scene.ts';
import { writeSvg } from './write-svg.ts';

const POSITIONS = new Map([
  ['st-aaa', { x: 0, y: 0 }],
  ['st-bbb', { x: 60, y: 260 }],
  ['ev-ccc', { x: 600, y: 50 }],
]);
const RELATIONS = ['SUPPLIES', 'ASSISTS', 'TRAINS', 'COMMITTED_TO_DEFEND'];

describe('words in a picture', () => {
  let vocabulary: Vocabulary;
  beforeAll(async () => {
    ({ vocabulary } = (await shippedSeed()).facts);
  });
  const contentOf = (): Parameters<typeof readFacts>[0] =>
    smallFacts(
      vocabulary,
      RELATIONS.map((relation, at) => claim(`c${at}`, { relation })),
    );
  const draw = async (): Promise<readonly Group[]> => {
    const graph = await readPicture(readFacts(contentOf()));
    const scene = await buildScene(graph, exportContext(vocabulary, { positions: POSITIONS }));
    return scene.shapes.flatMap((shape) => (shape.shape === 'group' ? [shape] : []));
  };
  const wordsOf = (groups: readonly Group[]): readonly Words[] =>
    groups.flatMap(({ parts }) => parts.flatMap((part) => (part.shape === 'words' ? [part] : [])));

  it('stand along each of four edges between the same two, and none over another', async () => {
    const edges = (await draw()).filter(({ of }) => of === 'edge');
    const words = wordsOf(edges);
    expect(words).toHaveLength(RELATIONS.length);
    for (const { turn = 0 } of words) expect(Math.abs(turn)).toBeGreaterThan(45);
    // Points along each, every few pixels: words that are read are at least a line apart.
    const points = words.map(({ at, text, size, turn = 0 }) => {
      const angle = (turn * Math.PI) / 180;
      return Array.from({ length: 21 }, (_, index): Point => {
        const along = (index / 20 - 0.5) * measureWords(text, size);
        return { x: at.x + Math.cos(angle) * along, y: at.y + Math.sin(angle) * along };
      });
    });
    for (const [index, own] of points.entries())
      for (const others of points.slice(index + 1))
        for (const one of own)
          for (const other of others)
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(10);
  });

  it('name an entity where the fewest lines run', async () => {
    const above = wordsOf((await draw()).filter(({ of, id }) => of === 'node' && id === 'st-aaa'));
    const below = wordsOf((await draw()).filter(({ of, id }) => of === 'node' && id === 'st-bbb'));
    expect(above.every(({ at }) => at.y < 0)).toBe(true);
    expect(below.every(({ at }) => at.y > 260)).toBe(true);
  });

  it('keep a name whole in narrow lines before it is cut where there is little room', async () => {
    // Discs on all sides, between which only narrow lines fit.
    const positions = new Map([
      ['st-aaa', { x: 0, y: 0 }],
      ...[1, -1].flatMap((x) =>
        [1, -1].map((y): [string, Point] => [`st-${String(x)}${String(y)}`, { x: x * 66, y: y * 22 }]),
      ),
    ]);
    const entities = [...positions.keys()].map((id) =>
      entity(id, 'State', id === 'st-aaa' ? 'Drones to be developed with Russia' : 'B'),
    );
    const graph = await readPicture(readFacts({ ...contentOf(), entities, claims: [] }));
    const { shapes } = await buildScene(graph, exportContext(vocabulary, { positions }));
    const node = shapes.filter((shape) => shape.shape === 'group' && shape.id === 'st-aaa');
    expect(
      wordsOf(node as readonly Group[])
        .map(({ text }) => text)
        .join(' '),
    ).toBe('Drones to be developed with Russia');
  });

  it('are clear of lines in a program that paints outlines over words, as LibreOffice and Word do', async () => {
    const svg = await writeWhole(
      writeSvg(readFacts(contentOf()), exportContext(vocabulary, { positions: POSITIONS })),
    );
    expect(svg).not.toContain('paint-order');
    const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, look = '', text = '']) => ({
      look,
      text,
    }));
    const outlines = texts.flatMap(({ look }, at) => (look.includes('stroke=') ? [at] : []));
    expect(outlines.length).toBeGreaterThan(RELATIONS.length);
    for (const at of outlines) {
      expect(texts[at]?.look).toContain('aria-hidden="true"');
      expect(texts[at + 1]?.text).toBe(texts[at]?.text);
      expect(texts[at + 1]?.look).not.toContain('stroke');
    }
  });
});
