/** Holds the reader of terms to a statement with every place in which a term can stand. */
import { expect, it } from 'vitest';
import { termsOfCypher } from './cypher-terms.ts';

it('finds labels, types and properties wherever they stand, and nothing in comments and texts', () => {
  const text = `MATCH (a:Entity:State {id: $id, iso: 'x.y'})-[r:SIGNS|BINDS*1..2]->({name: 1}) // c.comment (:Comment)
WHERE r.affirmed AND type(r) IN ['SUPPLIES', 'TAKES_PART_IN'] AND EXISTS { (:Claim)-[:SOURCED_FROM]->(d) }
  AND COUNT { MATCH (c:Claim {edge: r.id}) WHERE c.status = 'denied (:Text)' } > 0
RETURN collect({ person: a.wikidata }) AS people`;
  expect(termsOfCypher(text)).toEqual({
    labels: ['Claim', 'Entity', 'State'],
    types: ['BINDS', 'SIGNS', 'SOURCED_FROM', 'SUPPLIES', 'TAKES_PART_IN'],
    properties: ['affirmed', 'edge', 'id', 'iso', 'name', 'status', 'wikidata'],
  });
});
