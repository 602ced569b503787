/** Holds how a search for paths is described, divided into pairs, asked along relations, and widened. */
import { describe, expect, it } from 'vitest';
import type { EntityReference, PathMode, Paths } from '../../server/model/answers.ts';
import { PATH_LENGTHS } from '../../server/model/path-limits.ts';
import { makeEdge, makeNode, VOCABULARY } from '../testing/sample-graph.ts';
import {
  describeSearch,
  joinAnswers,
  MOST_ENDS,
  pairsOf,
  relationsToAsk,
  widen,
  type PathOptions,
} from './path-search.ts';

const refer = (name: string): EntityReference => ({ id: name.toLowerCase(), kind: 'State', name });
const [A, B, C] = [refer('Russia'), refer('Ukraine'), refer('China')];
const PLAIN: PathOptions = { mode: 'shortest', relations: [], withoutSpeech: false };

describe('the pairs of a search', () => {
  it('are each two entities once, in the order that they were given in', () => {
    expect(pairsOf([A, B, C]).map(({ from, to }) => `${from.name} ${to.name}`)).toEqual([
      'Russia Ukraine',
      'Russia China',
      'Ukraine China',
    ]);
  });

  it('are ten at most', () => {
    expect(pairsOf(Array.from({ length: MOST_ENDS }, (_, at) => refer(String(at))))).toHaveLength(10);
  });
});

describe('the relations that are asked for', () => {
  const vocabulary = {
    ...VOCABULARY,
    relations: VOCABULARY.relations.map((each) => ({ ...each, speech: each.relation === 'MEETS' })),
  };

  it('are those that were chosen, none standing for all', () => {
    expect(relationsToAsk(PLAIN, vocabulary)).toEqual([]);
    expect(relationsToAsk({ ...PLAIN, relations: ['MEETS'] }, vocabulary)).toEqual(['MEETS']);
  });

  it('are all but those of speech, or the chosen ones without them', () => {
    expect(relationsToAsk({ relations: [], withoutSpeech: true }, vocabulary)).toEqual(['SUPPLIES']);
    const both = ['MEETS', 'SUPPLIES'];
    expect(relationsToAsk({ relations: both, withoutSpeech: true }, vocabulary)).toEqual(['SUPPLIES']);
    expect(relationsToAsk({ relations: ['MEETS'], withoutSpeech: true }, vocabulary)).toEqual([]);
  });
});

describe('the answers for several pairs', () => {
  it('become one, with each node and edge once and the paths one after the other', () => {
    const answer = (from: string, to: string, truncated: boolean): Paths => {
      const edge = makeEdge(from, to);
      return {
        nodes: [makeNode(from), makeNode(to)],
        edges: [edge],
        paths: [{ nodes: [from, to], edges: [edge.id] }],
        truncated,
      };
    };
    const joined = joinAnswers([answer('a', 'b', false), answer('b', 'c', true), answer('a', 'b', false)]);
    expect(joined.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(joined.edges).toHaveLength(2);
    expect(joined.paths.map((path) => path.nodes.join(''))).toEqual(['ab', 'bc', 'ab']);
    expect(joined.truncated).toBe(true);
  });
});

describe('the heading over what was found', () => {
  it('says what was asked for, in each kind', () => {
    const of = [A, B];
    const headings: readonly (readonly [PathOptions, string])[] = [
      [PLAIN, 'Shortest path from Russia to Ukraine'],
      [{ ...PLAIN, mode: 'all' }, 'All shortest paths from Russia to Ukraine'],
      [{ ...PLAIN, mode: 'within', max: 4 }, 'All paths of up to 4 steps from Russia to Ukraine'],
      [{ ...PLAIN, mode: 'within', max: 1 }, 'All paths of up to 1 step from Russia to Ukraine'],
      [{ ...PLAIN, mode: 'sourced' }, 'Best sourced paths from Russia to Ukraine'],
      [{ ...PLAIN, mode: 'forward' }, 'Paths forward in time from Russia to Ukraine'],
    ];
    for (const [options, heading] of headings) expect(describeSearch({ of, options })).toBe(heading);
  });

  it('names all of several', () => {
    expect(describeSearch({ of: [A, B, C], options: PLAIN })).toBe(
      'Shortest paths between each two of Russia, Ukraine and China',
    );
  });
});

describe('what is offered where there is no path', () => {
  const labels = (options: PathOptions): readonly string[] => widen(options).map(({ label }) => label);

  it('loosens what the search was bound by, and nothing else', () => {
    expect(labels(PLAIN)).toEqual(['Look up to 12 steps far']);
    expect(labels({ ...PLAIN, max: 12 })).toEqual([]);
    expect(labels({ ...PLAIN, max: 12, relations: ['SUPPLIES'] })).toEqual(['Go along all relations']);
    expect(labels({ ...PLAIN, max: 12, withoutSpeech: true })).toEqual(['Go along all relations']);
    expect(labels({ ...PLAIN, mode: 'forward', max: 6, gap: 0 })).toEqual([
      'Set no limits of time',
      'Look for the shortest path, whatever the days',
    ]);
  });

  it('keeps everything that it does not loosen, and asks for nothing that the server refuses', () => {
    const dated: PathOptions = {
      mode: 'forward',
      relations: ['SUPPLIES'],
      withoutSpeech: true,
      since: '2024',
      until: '2025',
      gap: 30,
    };
    const [longer, wider, undated, plain] = widen(dated).map(({ options }) => options);
    expect(longer).toEqual({ ...dated, max: 6 });
    expect(wider).toEqual({ ...dated, relations: [], withoutSpeech: false });
    expect(undated).toEqual({ mode: 'forward', relations: ['SUPPLIES'], withoutSpeech: true });
    expect(plain).toEqual({ mode: 'shortest', relations: ['SUPPLIES'], withoutSpeech: true });
    const modes: readonly PathMode[] = ['shortest', 'all', 'within', 'sourced', 'forward'];
    for (const mode of modes)
      for (const { options } of widen({ ...PLAIN, mode }))
        expect(options.max ?? 1).toBeLessThanOrEqual(PATH_LENGTHS[options.mode].greatest);
  });
});
