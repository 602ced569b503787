// The edges that go out of a page of all entities, an entity a row: its id, and each edge as a list of its values.
// params: after: string, limit: integer
// returns: source, edges
// example: { "after": "st-p", "limit": 5 }
MATCH (s:Entity)
WHERE s.id > $after
WITH s
ORDER BY s.id
LIMIT $limit
OPTIONAL MATCH (s)-[r]->(t:Entity)
WITH s.id AS source, r, t
ORDER BY source, r.id
RETURN source, collect([type(r), t.id, r.claims, r.documents, r.origins, r.status, r.affirmed, r.contested, r.grade, r.since, r.until,
  r.firstReported, r.lastReported]) AS edges
ORDER BY source
