// One publisher with the number of its documents and claims, the best reliability, and the entity that it is.
// params: id: string
// returns: id, name, documents, claims, reliability, entity, labels, entityName
// example: { "id": "pu-kyiv-independent-27695b" }
MATCH (p:Publisher {id: $id})<-[:PUBLISHED_BY]-(d:Document)
OPTIONAL MATCH (d)<-[:SOURCED_FROM]-(c:Claim)
WITH p, count(DISTINCT d.id) AS documents, count(c) AS claims, min(d.reliability) AS reliability
OPTIONAL MATCH (p)-[:SAME_AS]->(e:Entity)
RETURN p.id AS id, p.name AS name, documents, claims, reliability, e.id AS entity, labels(e) AS labels, e.name AS entityName
