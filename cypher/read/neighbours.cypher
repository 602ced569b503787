// The neighbours of an entity, by relation, direction and kind, in a chosen order.
// params: id: string, relations: list of string, symmetric: list of string, direction: string, kinds: list of string, order: string, limit: integer
// returns: id, labels, properties, degree
// example: { "id": "st-rus", "relations": [], "symmetric": ["MEETS", "COOPERATES_WITH", "FIGHTS_AGAINST", "RESEMBLES"], "direction": "both", "kinds": [], "order": "connected", "limit": 25 }
MATCH (e:Entity {id: $id})-[r]-(n:Entity)
WHERE (size($relations) = 0 OR type(r) IN $relations)
  AND ($direction = 'both' OR type(r) IN $symmetric OR ($direction = 'out' AND startNode(r).id = $id) OR ($direction = 'in' AND endNode(r).id = $id))
WITH n, [label IN labels(n) WHERE label <> 'Entity'][0] AS kind, max(r.lastReported) AS latest, min(r.grade) AS grade, max(r.origins) AS origins
WHERE size($kinds) = 0 OR kind IN $kinds
WITH n, latest, grade, origins, COUNT { (n)--(:Entity) } AS degree
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties, degree
ORDER BY
  CASE WHEN $order = 'recent' THEN coalesce(latest, '') ELSE '' END DESC,
  CASE WHEN $order = 'sourced' THEN coalesce(grade, 'Z') ELSE '' END,
  CASE WHEN $order = 'sourced' THEN origins ELSE 0 END DESC,
  degree DESC,
  id
LIMIT $limit
