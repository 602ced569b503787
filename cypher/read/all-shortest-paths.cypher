// All shortest paths between two entities, in any direction, over edges that somebody affirms.
// params: from: string, to: string, limit: integer
// returns: nodes, edges
// example: { "from": "or-nhk", "to": "un-ukr-armed-forces", "limit": 100 }
// expands: __RELATIONS__ to the relations that it may use, __MAX__ to the greatest number of edges
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[:__RELATIONS__*..__MAX__]-(b))
WHERE all(r IN relationships(p) WHERE r.affirmed)
WITH [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | r.id] AS edges
RETURN nodes, edges
ORDER BY edges
LIMIT $limit
