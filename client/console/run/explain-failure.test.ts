/** Places in the messages of both engines. */
import { describe, expect, it } from 'vitest';
import { explainFailure } from './explain-failure.ts';

describe('a failure', () => {
  it('of Neo4j is one sentence and an offset', () => {
    const message = 'Variable `m` not defined (line 2, column 8 (offset: 18))\n"RETURN m"\n        ^';
    expect(explainFailure({ code: '', message }, 'MATCH (n)\nRETURN m')).toEqual({
      sentence: 'Variable `m` not defined',
      offset: 18,
    });
  });

  it('that names line and column has its offset counted', () => {
    const message = 'Undefined variable m at line 2, column 8';
    expect(explainFailure({ code: '', message }, 'MATCH (n)\nRETURN m').offset).toBe(17);
  });

  it('without a place is the sentence alone', () => {
    expect(explainFailure({ code: '', message: 'It took too long.' }, 'RETURN 1')).toEqual({
      sentence: 'It took too long.',
    });
  });
});
