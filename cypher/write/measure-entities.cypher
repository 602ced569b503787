// Counts for given entities, but for those of one origin which is about to go, the claims with them as subject or object, the documents of those, and their neighbours.
// params: ids: list of string, leaving: string
// returns: measured
// example: { "ids": ["st-rus", "st-prk"], "leaving": "" }
UNWIND $ids AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
WHERE e.origin <> $leaving
OPTIONAL MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SOURCED_FROM]->(d:Document)
WITH e, count(DISTINCT c) AS claims, count(DISTINCT d) AS documents
OPTIONAL MATCH (e)--(n:Entity)
WITH e, claims, documents, count(DISTINCT n) AS neighbours
SET e.claims = claims, e.documents = documents, e.neighbours = neighbours
RETURN count(e) AS measured
