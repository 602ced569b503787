// Neighbours that several entities share over edges that somebody affirms, those of most of them first.
// params: ids: list of string, limit: integer
// returns: id, labels, properties, degree, shared
// example: { "ids": ["st-rus", "st-prk", "or-nhk"], "limit": 25 }
MATCH (e:Entity)
WHERE e.id IN $ids
MATCH (e)-[r]-(n:Entity)
WHERE r.affirmed AND NOT n.id IN $ids
WITH n, count(DISTINCT e.id) AS shared
WHERE shared > 1
WITH n, shared, COUNT { (n)--(:Entity) } AS degree
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties, degree, shared
ORDER BY shared DESC, degree DESC, id
LIMIT $limit
