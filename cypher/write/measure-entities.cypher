// Counts for given entities the claims with them as subject or object, the documents of those, and their neighbours.
// params: ids: list of string
// returns: measured
// example: { "ids": ["st-rus", "st-prk"] }
UNWIND $ids AS id
MATCH (e:Entity {id: id})
USING INDEX SEEK e:Entity(id)
OPTIONAL MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SOURCED_FROM]->(d:Document)
WITH e, count(DISTINCT c) AS claims, count(DISTINCT d) AS documents
OPTIONAL MATCH (e)--(n:Entity)
WITH e, claims, documents, count(DISTINCT n) AS neighbours
SET e.claims = claims, e.documents = documents, e.neighbours = neighbours
RETURN count(e) AS measured
