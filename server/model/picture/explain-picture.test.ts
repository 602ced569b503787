/** Holds what a legend explains: only what occurs, what decides the colour first. */
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../graph.ts';
import { DEFAULT_STYLE } from '../view-style/default-style.ts';
import type { EdgeStyle } from '../view-style/edge-style.ts';
import { OTHER_COLOUR } from '../view-style/palettes.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { explainPicture, type ExplainedPicture } from './explain-picture.ts';

const kind = (name: string, plural: string, colour: string): Vocabulary['kinds'][number] => ({
  kind: name,
  plural,
  meaning: name,
  colour,
  icon: 'flag',
});
const node = (id: string, of: string): GraphNode => ({ id, kind: of, name: id, properties: {} });
const line = (look: Partial<EdgeStyle>): EdgeStyle => ({
  width: 1.5,
  line: 'solid',
  denied: false,
  contested: false,
  ...look,
});
const picture: ExplainedPicture = {
  vocabulary: {
    kinds: [kind('State', 'States', '#111111'), kind('Event', 'Events', '#222222')],
    relations: [],
    statuses: [],
    reliability: {},
    credibility: {},
    belonging: [],
    transfers: { direct: [], gives: [], gets: [] },
  },
  style: DEFAULT_STYLE,
  measured: {},
  nodes: [node('e', 'Event'), node('a', 'State'), node('b', 'State')],
  sizes: [10, 10, 10],
  lines: [line({})],
  hasGroups: false,
  hasBundles: false,
};
const wordsOf = (change: Partial<ExplainedPicture>): readonly string[] =>
  explainPicture({ ...picture, ...change }).map(({ words }) => words);

describe('a legend', () => {
  it('lists kinds in the order of the vocabulary, with how many there are of each', () => {
    expect(explainPicture(picture).slice(0, 2)).toEqual([
      { mark: { type: 'disc', colour: '#111111', icon: 'flag' }, words: 'States (2)' },
      { mark: { type: 'disc', colour: '#222222', icon: 'flag' }, words: 'Event (1)' },
    ]);
  });

  it('leaves out what does not occur', () => {
    expect(wordsOf({})).toEqual(['States (2)', 'Event (1)', 'confirmed or reported']);
    expect(wordsOf({ nodes: [], lines: [] })).toEqual([]);
  });

  it('explains sizes, groups, bundles, lines and marks in this order', () => {
    const all = {
      sizes: [10, 20],
      hasGroups: true,
      hasBundles: true,
      lines: [line({ denied: true, contested: true }), line({ width: 4, line: 'dashed' })],
    };
    expect(wordsOf(all).slice(2)).toEqual([
      'larger: more documents',
      'closed group, with its number of entities',
      'so many edges in one line',
      'claimed by a party',
      'denied or refused',
      'sources disagree',
      'wider: more independent origins',
    ]);
  });

  it('begins with what decides the colour, and with kinds only where they have icons', () => {
    const rule = { when: { field: 'name', is: 'equal', value: 'e' }, colour: '#333333' } as const;
    const style = { ...DEFAULT_STYLE, colour: 'same', rules: [rule] } as const;
    expect(explainPicture({ ...picture, style })[0]?.mark).toMatchObject({ colour: '#333333' });
    expect(explainPicture({ ...picture, style })[1]?.mark).toMatchObject({ colour: OTHER_COLOUR });
    expect(wordsOf({ style: { ...style, icons: false } })).toEqual([
      'Name is e (1)',
      'confirmed or reported',
    ]);
  });
});
