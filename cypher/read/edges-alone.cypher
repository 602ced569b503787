// The edges all of whose claims come from documents of one publisher.
// params: publisher: string, limit: integer
// returns: edge
// example: { "publisher": "pu-kyiv-independent-27695b", "limit": 100 }
MATCH (:Publisher {id: $publisher})<-[:PUBLISHED_BY]-(:Document)<-[:SOURCED_FROM]-(own:Claim)
WITH DISTINCT own.edge AS edge
MATCH (c:Claim {edge: edge})-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(p:Publisher)
WITH edge, count(DISTINCT p.id) AS publishers
WHERE publishers = 1
RETURN edge
ORDER BY edge
LIMIT $limit
