// One shortest path between two entities, in any direction, over edges that somebody affirms.
// params: from: string, to: string
// returns: nodes, edges
// example: { "from": "or-nhk", "to": "un-ukr-armed-forces" }
// expands: __RELATIONS__ to the relations that it may use, __MAX__ to the greatest number of edges
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = shortestPath((a)-[:__RELATIONS__*..__MAX__]-(b))
WHERE all(r IN relationships(p) WHERE r.affirmed)
RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | r.id] AS edges
LIMIT 1
