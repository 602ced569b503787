/** Help on the names of a statement. */
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { readTokens } from '../cypher/tokens.ts';
import { describeTerm } from './describe-term.ts';

const property = (name: string, example: string, count: number) =>
  ({ name, example, count, type: 'text' }) as const;
const schema = {
  labels: [
    { label: 'Claim', count: 9, properties: [property('sentence', 'It was said.', 9)] },
    { label: 'State', count: 2, properties: [property('name', 'Armenia', 2), property('iso', 'ARM', 1)] },
  ],
  relations: [
    { source: 'State', relation: 'SUPPLIES', target: 'State', count: 4 },
    { source: 'Organisation', relation: 'SUPPLIES', target: 'State', count: 5 },
  ],
  edgeProperties: [property('name', 'x', 3)],
};
// Only what is looked up here.
const vocabulary = {
  kinds: [{ kind: 'State', meaning: 'a state' }],
  relations: [{ relation: 'SUPPLIES', meaning: 'gives goods' }],
} as unknown as Vocabulary;
const drafts = { n: { type: 'integer', text: '5' } } as const;

describe('help on a name', () => {
  const text = [
    'MATCH',
    "(a:State {iso: 'ARM'})-[r:SUPPLIES]->(c:Claim) WHERE a.name > $n AND c.x = $m RETURN a.odd",
  ].join(' ');
  const at = (written: string, from = 0) => {
    const offset = text.indexOf(written, from);
    const token = readTokens(text).find((each) => each.from <= offset && offset < each.to);
    return token && describeTerm(token, text, { schema, vocabulary, drafts });
  };

  it.each([
    ['State', { title: ':State', lines: ['A state', '2 nodes, for example Armenia'] }],
    [
      'Claim',
      {
        title: ':Claim',
        lines: ['What one document says, in one sentence.', '9 nodes, for example It was said.'],
      },
    ],
    [
      'SUPPLIES',
      {
        title: ':SUPPLIES',
        lines: ['Gives goods', '9 relationships: Organisation → State 5, State → State 4'],
      },
    ],
    ['name', { title: '.name', lines: ['text, for example x', 'On edges 3, State 2'] }],
    ['iso', { title: '.iso', lines: ['text, for example ARM', 'On State 1'] }],
    ['$n', { title: '$n', lines: ['A parameter: integer 5'] }],
    ['$m', { title: '$m', lines: ['A parameter that is not filled in yet; its field is below the text.'] }],
    ['odd', undefined],
    ['WHERE', undefined],
  ])('%s', (written, help) => {
    expect(at(written)).toEqual(help);
  });
});
