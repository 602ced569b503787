// Counts for given entities the claims in which they are subject or object, and the documents of those.
// params: ids: list of string
// returns: measured
// example: { "ids": ["st-rus", "st-prk"] }
UNWIND $ids AS id
MATCH (e:Entity {id: id})
OPTIONAL MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SOURCED_FROM]->(d:Document)
WITH e, count(DISTINCT c.id) AS claims, count(DISTINCT d.id) AS documents
SET e.claims = claims, e.documents = documents
RETURN count(e) AS measured
