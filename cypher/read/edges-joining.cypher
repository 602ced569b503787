// The edges that somebody affirms between two groups of entities, in either direction.
// params: ids: list of string, others: list of string, limit: integer
// returns: relation, source, target, properties
// example: { "ids": ["st-rus", "st-prk"], "others": ["ev-drone-deal-2025", "pe-putin"], "limit": 100 }
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[r]-(b:Entity)
WHERE r.affirmed AND b.id IN $others
RETURN type(r) AS relation, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties
ORDER BY r.id
LIMIT $limit
