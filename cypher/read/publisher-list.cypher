// Publishers by words of their name, with what each published and reports alone, in a chosen order.
// params: words: list of string, order: string, descending: boolean, offset: integer, limit: integer
// returns: id, name, documents, claims, alone, reliability, entity, labels, entityName
// example: { "words": ["kyiv"], "order": "alone", "descending": true, "offset": 0, "limit": 100 }
MATCH (p:Publisher)<-[:PUBLISHED_BY]-(d:Document)
OPTIONAL MATCH (d)<-[:SOURCED_FROM]-(c:Claim)
WITH c.edge AS edge, p.id AS id, count(c) AS claims
WITH edge, collect({ id: id, claims: claims }) AS parts
WITH parts, CASE WHEN edge IS NOT NULL AND size(parts) = 1 THEN 1 ELSE 0 END AS isAlone
UNWIND parts AS part
WITH part.id AS id, sum(part.claims) AS claims, sum(isAlone) AS alone
MATCH (p:Publisher {id: id})<-[:PUBLISHED_BY]-(d:Document)
WITH p, claims, alone, coalesce(p.key, toLower(p.name)) AS key, count(d) AS documents, min(d.reliability) AS reliability
WHERE all(word IN $words WHERE key CONTAINS word)
OPTIONAL MATCH (p)-[:SAME_AS]->(e:Entity)
WITH p, documents, claims, alone, reliability, e,
  CASE $order WHEN 'name' THEN key WHEN 'reliability' THEN reliability ELSE '' END AS text,
  CASE $order WHEN 'documents' THEN documents WHEN 'claims' THEN claims WHEN 'alone' THEN alone ELSE 0 END AS number
RETURN p.id AS id, p.name AS name, documents, claims, alone, reliability, e.id AS entity, labels(e) AS labels, e.name AS entityName
ORDER BY
  CASE WHEN $descending THEN text ELSE '' END DESC,
  CASE WHEN $descending THEN '' ELSE text END,
  CASE WHEN $descending THEN 0 - number ELSE number END,
  documents DESC,
  id
SKIP $offset
LIMIT $limit
