/** SVG: whole and well-formed whatever the texts, the same each time, with every node and edge, in the places that were given. */
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import type { Style } from '../../model/view-content.ts';
import { DEFAULT_STYLE } from '../../model/view-style/default-style.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { claim, facts as smallFacts, sourceDocument } from '../../testing/facts.ts';
import { nastyFacts, NASTY_TEXTS } from '../../testing/nasty-facts.ts';
import { iconPath } from './icon-path.ts';
import { writeSvg } from './write-svg.ts';

/** Elements by name with their attributes and the text within, as a strict parser of XML reads them. */
function parse(svg: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return found;
}

describe('SVG', () => {
  let facts: Facts;
  let seed: Facts;
  beforeAll(async () => {
    seed = (await shippedSeed()).facts;
    facts = nastyFacts(seed.vocabulary);
  });
  const write = (of: Facts, over = {}, evidence = true): Promise<string> =>
    writeWhole(writeSvg(readFacts(of, { evidence }), exportContext(of.vocabulary, over)));

  it('has every node and edge of nasty facts, and runs nothing', async () => {
    const elements = parse(await write(facts, { title: NASTY_TEXTS[6], filters: [...NASTY_TEXTS] }));
    const nodes = elements.flatMap(({ attributes }) => attributes['data-node'] ?? []);
    const edges = elements.flatMap(({ attributes }) => attributes['data-edge'] ?? []);
    expect(nodes.sort()).toEqual(facts.entities.map(({ id }) => id).sort());
    expect(edges).toHaveLength(NASTY_TEXTS.length);
    const allowed = new Set(['svg', 'title', 'desc', 'rect', 'g', 'circle', 'path', 'text']);
    expect([...new Set(elements.map(({ name }) => name))].filter((name) => !allowed.has(name))).toEqual([]);
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|href/.test(name)),
    ).toEqual([]);
    expect(elements.find(({ name }) => name === 'title')?.text).toBe(NASTY_TEXTS[6]);
  });

  it('names its sources below it, and none where the evidence is left out', async () => {
    const words = (svg: string): string =>
      parse(svg)
        .filter(({ name }) => name === 'text')
        .map(({ text }) => text)
        .join(' ');
    const whole = words(await write(seed));
    expect(whole).toContain('Sources: ');
    for (const { publisher } of seed.documents
      .toSorted((a, b) => (a.publisher < b.publisher ? -1 : 1))
      .slice(0, 20))
      expect(whole).toContain(publisher);
    expect(words(await write(seed, {}, false))).not.toContain('Sources');
  });

  it('keeps the places that were given, and gives the rest one', async () => {
    const positions = new Map([
      ['st-aaa', { x: 100, y: 100 }],
      ['st-bbb', { x: 400, y: 250 }],
    ]);
    const elements = parse(await write(smallFacts(seed.vocabulary, [claim('c1')]), { positions }));
    const discs = ['st-aaa', 'st-bbb', 'ev-ccc'].map((id) => {
      const at = elements.findIndex(({ attributes }) => attributes['data-node'] === id);
      const disc = elements.slice(at).find(({ name }) => name === 'circle');
      return { x: Number(disc?.attributes['cx']), y: Number(disc?.attributes['cy']) };
    });
    expect(discs.slice(0, 2)).toEqual([...positions.values()]);
    expect(Number.isFinite(discs[2]?.x)).toBe(true);
  });

  it('draws lines by status, marks what is contested, and bends what runs back', async () => {
    const back = { subject: 'st-bbb', object: 'st-aaa' };
    const svg = await write(
      smallFacts(
        seed.vocabulary,
        [
          claim('c1', { status: 'claimed' }),
          claim('c2', { ...back, status: 'planned' }),
          claim('c3', { status: 'denied', relation: 'ASSISTS' }),
          claim('c4', { relation: 'TRAINS' }),
          claim('c5', { relation: 'TRAINS', status: 'denied', document: 'd-two' }),
          claim('c6', { relation: 'SANCTIONS', object: 'st-aaa' }),
        ],
        { documents: [sourceDocument('d-one', 'B'), sourceDocument('d-two', 'C')] },
      ),
    );
    const groups = new Map(
      [...svg.matchAll(/<g class="edge" data-edge="([^"]+)">(.*?)<\/g>/gs)].map(([, id, parts]) => [
        id,
        parts ?? '',
      ]),
    );
    expect(groups.get('st-aaa~SUPPLIES~st-bbb')).toMatch(
      /M[\d. -]+Q[^"]+" fill="none"[^>]+stroke-dasharray="7 4"/,
    );
    expect(groups.get('st-bbb~SUPPLIES~st-aaa')).toMatch(/stroke-dasharray="0.5 4.5" stroke-linecap="round"/);
    expect(groups.get('st-aaa~ASSISTS~st-bbb')).toContain('stroke-denied');
    expect(groups.get('st-aaa~TRAINS~st-bbb')).toContain('fill-contested');
    expect(groups.get('st-aaa~SANCTIONS~st-aaa')).toMatch(/ d="M[^"]+C/);
    for (const words of ['claimed by a party', 'planned', 'denied or refused', 'sources disagree'])
      expect(svg).toContain(`>${words}</text>`);
  });

  it('draws nodes and edges by the style, and explains in the legend what occurs of it', async () => {
    const some = smallFacts(seed.vocabulary, [
      claim('c1', { status: 'claimed' }),
      claim('c2', { status: 'claimed', document: 'd-two' }),
      claim('c3', { subject: 'st-bbb', object: 'ev-ccc', relation: 'PARTICIPATES_IN' }),
    ]);
    const style: Style = {
      ...DEFAULT_STYLE,
      size: 'betweenness',
      label: 'name-and-kind',
      width: 'claims',
      line: 'same',
      rules: [
        { when: { field: 'kind', is: 'equal', value: 'Event' }, colour: '#123456', icon: 'rocket', scale: 2 },
        { when: { field: 'name', is: 'containing', value: 'no such name' }, colour: '#654321' },
      ],
    };
    const measured = { betweenness: new Map([['st-bbb', 1]]) };
    const svg = await write(some, { style, measured });
    const discOf = (id: string): string =>
      new RegExp(`data-node="${id}">.*?(<circle [^>]+>)`, 's').exec(svg)?.[1] ?? '';
    expect(discOf('st-aaa')).toContain('r="11"');
    expect(discOf('st-bbb')).toContain('r="28"');
    expect(discOf('ev-ccc')).toMatch(/r="22".*fill="#123456"/);
    expect(svg).toContain(iconPath('rocket'));
    expect(svg).toContain(', state</text>');
    expect(svg).toContain('>Kind is event (1)</text>');
    expect(svg).toContain('>larger: higher betweenness</text>');
    expect(svg).toContain('>wider: more claims</text>');
    for (const words of ['#654321', 'no such name', 'claimed by a party', 'stroke-dasharray'])
      expect(svg).not.toContain(words);
  });

  it('computes the measures and the communities by which it draws, and takes those that are given', async () => {
    // Two pairs and one between them: communities of three and two, and one that lies on every way.
    const pairs = [
      ['st-aaa', 'st-bbb'],
      ['st-bbb', 'ev-ccc'],
    ] as const;
    const claims = pairs.map(([subject, object], at) =>
      claim(`c${at}`, { subject, object, relation: 'MEETS' }),
    );
    const style: Style = { ...DEFAULT_STYLE, size: 'betweenness', colour: 'community', rules: [] };
    const of = smallFacts(seed.vocabulary, claims);
    const svg = await write(of, { style });
    const discOf = (id: string): string => svg.split(`data-node="${id}"`)[1]?.split('/>')[0] ?? '';
    expect(discOf('st-bbb')).toContain('r="28"');
    expect(discOf('st-aaa')).toContain('r="11"');
    expect(svg).toContain('>Around ');
    const measured = { betweenness: new Map([['st-aaa', 1]]) };
    const given = await write(of, { style, measured });
    expect(given.split('data-node="st-aaa"')[1]?.split('/>')[0]).toContain('r="28"');
  });

  it('never draws a file of another name for an icon', () => {
    expect(iconPath('../../../../package')).toBe(iconPath('circle'));
    expect(iconPath('')).toBe('');
  });

  it('is the same each time, and whole without a graph and without evidence', async () => {
    expect(await write(facts)).toBe(await write(facts));
    const none = { ...facts, entities: [], claims: [], documents: [], disputes: [], origins: [], relays: [] };
    expect(parse(await write(none)).at(0)?.name).toBe('svg');
    const bare = await write(facts, {}, false);
    expect(parse(bare).filter(({ attributes }) => attributes['data-edge'])).toHaveLength(NASTY_TEXTS.length);
    expect(bare).not.toContain('publisher');
  });

  it('lays out two thousand entities without a place without a hitch', async () => {
    const many = Array.from({ length: 2_100 }, (_, at) => ({
      id: `st-${at}`,
      kind: 'State',
      name: `S ${at}`,
    }));
    const entities = many.map((each) => ({ ...each, names: [], description: '' }));
    const elements = parse(await write({ ...facts, entities, claims: [], disputes: [] }));
    const places = elements
      .filter(({ name }) => name === 'circle')
      .map(({ attributes }) => `${attributes['cx'] ?? ''} ${attributes['cy'] ?? ''}`);
    expect(new Set(places).size).toBeGreaterThanOrEqual(2_100);
  });
});
