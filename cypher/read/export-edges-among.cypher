// The edges that go out of some of given entities to any of them, an entity a row: its id, and each edge as a list of its values.
// params: ids: list of string, sources: list of string
// returns: source, edges
// example: { "ids": ["st-rus", "st-prk", "st-kor"], "sources": ["st-prk", "st-rus"] }
MATCH (s:Entity)
WHERE s.id IN $sources
MATCH (s)-[r]->(t:Entity)
WHERE t.id IN $ids
WITH s.id AS source, r, t
ORDER BY source, r.id
RETURN source, collect([type(r), t.id, r.claims, r.documents, r.origins, r.status, r.affirmed, r.contested, r.grade, r.since, r.until,
  r.firstReported, r.lastReported]) AS edges
ORDER BY source
