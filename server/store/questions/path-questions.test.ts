/** Searches that may not do all that there is to do give what they have found, and say that there may be more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchLimits } from '../../paths/search-budget.ts';
import { SEARCH_LIMITS } from '../../paths/search-budget.ts';
import { openTestEmbedded } from '../../testing/engines.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { createAsker } from '../ask.ts';
import type { GroupQuestions, PathCriteria, PathQuestions } from '../store.ts';
import { createGroupQuestions } from './group-questions.ts';
import { createPathQuestions } from './path-questions.ts';

const CRITERIA: PathCriteria = {
  from: 'st-rus',
  to: 'st-prk',
  mode: 'within',
  max: 4,
  relations: [],
  limit: 1_000,
};

let seeded: Awaited<ReturnType<typeof openSeeded>>;

beforeAll(async () => {
  seeded = await openSeeded(openTestEmbedded);
});
afterAll(() => seeded.opened.close());

function questions(limits: Partial<SearchLimits>): PathQuestions & GroupQuestions {
  const { vocabulary } = seeded.seed.facts;
  const asking = createAsker(seeded.opened.engine, seeded.queries, vocabulary);
  const searchLimits = { ...SEARCH_LIMITS, ...limits };
  const context = { asking, vocabulary, symmetric: [], searchLimits };
  return { ...createPathQuestions(context), ...createGroupQuestions(context) };
}

describe('a search that may do less than there is to do', () => {
  it.each(['within', 'sourced', 'forward'] as const)('says so of paths %s', async (mode) => {
    const all = await questions({}).paths({ ...CRITERIA, mode });
    const few = await questions({ edges: 40 }).paths({ ...CRITERIA, mode });
    expect(few.truncated).toBe(true);
    expect(few.paths.length).toBeGreaterThan(0);
    expect(all.paths.length).toBeGreaterThanOrEqual(few.paths.length);
    expect((await questions({ attempts: 1 }).paths({ ...CRITERIA, mode })).truncated).toBe(true);
  });

  it('says of a connection that a smaller one may be', async () => {
    const ids = ['or-nhk', 'un-ukr-armed-forces'];
    expect(await questions({ edges: 40 }).connect({ ids, relations: [] })).toMatchObject({ exact: false });
    expect(await questions({}).connect({ ids, relations: [] })).toMatchObject({ exact: true });
  });
});
