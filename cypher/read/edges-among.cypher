// The edges among given entities.
// params: ids: list of string, limit: integer
// returns: relation, source, target, properties
// example: { "ids": ["st-rus", "st-prk", "ev-drone-deal-2025", "or-nhk"], "limit": 100 }
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[r]->(b:Entity)
WHERE b.id IN $ids
RETURN type(r) AS relation, a.id AS source, b.id AS target, properties(r) AS properties
ORDER BY r.id
LIMIT $limit
