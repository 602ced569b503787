/** Failures of questions of the library. */
import type { Asker, Failure } from './asker.ts';

/** The failures. */
export function failuresOfLibrary({ get }: Asker): readonly Failure[] {
  const refused: readonly (readonly [string, string])[] = [
    ['a question without its parameters', 'given-by-one-to-another'],
    ['a question with one parameter too few', 'given-by-one-to-another?giver=st-rus'],
    ['a parameter that a question does not have', 'who-commands-what?limit=5'],
    ['a single parameter given twice', 'what-lies-in-a-place?place=st-rus&place=st-prk'],
    ['an empty id', 'what-lies-in-a-place?place='],
    ['an empty text', 'reported-by-one-publisher-alone?publisher='],
    ['a long text', `reported-by-one-publisher-alone?publisher=${'a'.repeat(201)}`],
    ['a day that the calendar lacks', 'what-changed-between-two-days?since=2025-02-30&until=2025-06'],
    ['a kind that the vocabulary lacks', 'most-connected-of-a-kind?kind=Planet'],
    ['a relation that the vocabulary lacks', 'figures-over-time?subject=st-rus&relation=LOVES&object=st-prk'],
    ['a relation in a list that the vocabulary lacks', 'oldest-claims-never-renewed?relations=LOVES'],
    ['half a number of rows', 'most-connected-of-a-kind?kind=Person&top=1.5'],
    ['a number that is none', 'figures-that-differ-most?atLeast=Infinity'],
    ['a yes or no that is neither', 'known-long-after-it-happened?affirmed=perhaps'],
    ['a list of too many values', `from-factory-to-front?${'weapons=we-kn-23&'.repeat(51)}`],
  ];
  return [
    ...refused.map(([what, url]) => ({
      what,
      code: 'invalid-request' as const,
      ask: () => get(`/questions/${url}`),
    })),
    {
      what: 'a question about an unknown entity',
      code: 'entity-not-found',
      ask: () => get('/questions/what-lies-in-a-place?place=pl-nowhere'),
    },
    {
      what: 'a question with an unknown entity in a list',
      code: 'entity-not-found',
      ask: () => get('/questions/bridges-between-two-groups?first=st-rus&first=st-nowhere&second=st-prk'),
    },
    { what: 'a question that there is not', code: 'route-not-found', ask: () => get('/questions/who-is-it') },
  ];
}
