/** What the language package is told of procedures. */
import { describe, expect, it } from 'vitest';
import { toDbSchema } from './to-db-schema.ts';

describe('a procedure', () => {
  it('has its arguments and columns from its signature', () => {
    const signature =
      'db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (node :: NODE, score :: FLOAT)';
    const name = 'db.index.fulltext.queryNodes';
    const { procedures } = toDbSchema({
      labels: [],
      relations: [],
      properties: [],
      parameters: [],
      joins: [],
      procedures: [
        { name, signature, description: 'Finds.' },
        { name: 'db.labels', signature: 'db.labels() :: (label :: STRING)', description: '' },
      ],
    });
    const known = procedures?.['CYPHER 5'] ?? {};
    expect(known[name]?.argumentDescription.map((each) => [each.name, each.type])).toEqual([
      ['indexName', 'STRING'],
      ['queryString', 'STRING'],
      ['options', 'MAP'],
    ]);
    expect(known[name]?.returnDescription.map((each) => each.name)).toEqual(['node', 'score']);
    expect(known['db.labels']?.argumentDescription).toEqual([]);
    expect(known['db.labels']?.returnDescription.map((each) => each.name)).toEqual(['label']);
  });
});
