// The edges at given entities that somebody affirms: one step of a search from all of them at once.
// params: ids: list of string, limit: integer
// returns: id, source, target, grade, origins
// example: { "ids": ["or-nhk", "pe-putin"], "limit": 100 }
// expands: __RELATIONS__ to the relations that it may use
MATCH (a:Entity)
WHERE a.id IN $ids
MATCH (a)-[r:__RELATIONS__]-(:Entity)
WHERE r.affirmed
RETURN DISTINCT r.id AS id, startNode(r).id AS source, endNode(r).id AS target, r.grade AS grade, r.origins AS origins
ORDER BY id
LIMIT $limit
