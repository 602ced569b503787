// The edges that somebody affirms by which given entities belong to others, with those others.
// params: ids: list of string, limit: integer
// returns: edge, source, relation, grade, origins, id, labels, name
// example: { "ids": ["or-nhk", "pe-putin"], "limit": 100 }
// expands: __RELATIONS__ to the relations that express belonging
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[r:__RELATIONS__]->(b:Entity)
WHERE r.affirmed
RETURN r.id AS edge, a.id AS source, type(r) AS relation, r.grade AS grade, r.origins AS origins, b.id AS id, labels(b) AS labels, b.name AS name
ORDER BY edge
LIMIT $limit
