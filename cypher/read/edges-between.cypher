// The edges between one entity and given others, by relation and direction.
// params: id: string, ids: list of string, relations: list of string, symmetric: list of string, direction: string, limit: integer
// returns: relation, source, target, properties
// example: { "id": "st-rus", "ids": ["st-prk", "pe-putin"], "relations": [], "symmetric": [], "direction": "both", "limit": 100 }
MATCH (e:Entity {id: $id})-[r]-(n:Entity)
WHERE n.id IN $ids
  AND (size($relations) = 0 OR type(r) IN $relations)
  AND ($direction = 'both' OR type(r) IN $symmetric OR ($direction = 'out' AND startNode(r).id = $id) OR ($direction = 'in' AND endNode(r).id = $id))
RETURN type(r) AS relation, startNode(r).id AS source, endNode(r).id AS target, properties(r) AS properties
ORDER BY r.id
LIMIT $limit
