// How many neighbours an entity has by relation, direction and kind.
// params: id: string, relations: list of string, symmetric: list of string, direction: string, kinds: list of string
// returns: total
// example: { "id": "st-rus", "relations": [], "symmetric": [], "direction": "both", "kinds": [] }
MATCH (e:Entity {id: $id})-[r]-(n:Entity)
WHERE (size($relations) = 0 OR type(r) IN $relations)
  AND ($direction = 'both' OR type(r) IN $symmetric OR ($direction = 'out' AND startNode(r).id = $id) OR ($direction = 'in' AND endNode(r).id = $id))
WITH n, [label IN labels(n) WHERE label <> 'Entity'][0] AS kind
WHERE size($kinds) = 0 OR kind IN $kinds
RETURN count(DISTINCT n.id) AS total
