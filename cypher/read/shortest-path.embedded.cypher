// One shortest path between two entities, in any direction, over edges that somebody affirms.
// The condition stands in the pattern: this engine applies a WHERE on a path only after its search.
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = shortestPath((a)-[:__RELATIONS__*..__MAX__ {affirmed: true}]-(b))
RETURN [n IN nodes(p) | n.id] AS nodes, [r IN relationships(p) | r.id] AS edges
LIMIT 1
