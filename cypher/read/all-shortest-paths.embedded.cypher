// All shortest paths between two entities, in any direction, over edges that somebody affirms.
// The condition stands in the pattern: this engine applies a WHERE on a path only after its search.
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = allShortestPaths((a)-[:__RELATIONS__*..__MAX__ {affirmed: true}]-(b))
WITH [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | r.id] AS edges
RETURN nodes, edges
ORDER BY edges
LIMIT $limit
