// How many entities, claims, documents and edges there are.
// params: none
// returns: entities, claims, documents, relations
// example: {}
MATCH (e:Entity)
WITH count(e) AS entities
MATCH (c:Claim)
WITH entities, count(c) AS claims
MATCH (d:Document)
WITH entities, claims, count(d) AS documents
OPTIONAL MATCH (:Entity)-[r]->(:Entity)
RETURN entities, claims, documents, count(r) AS relations
