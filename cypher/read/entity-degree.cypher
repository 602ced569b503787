// How many edges an entity has, by relation, direction and kind of neighbour.
// params: id: string
// returns: relation, direction, kind, count
// example: { "id": "st-rus" }
MATCH (e:Entity {id: $id})-[r]-(n:Entity)
WITH type(r) AS relation, CASE WHEN startNode(r).id = $id THEN 'out' ELSE 'in' END AS direction, [label IN labels(n) WHERE label <> 'Entity'][0] AS kind
WITH relation, direction, kind, count(*) AS count
RETURN relation, direction, kind, count
ORDER BY count DESC, relation, direction, kind
