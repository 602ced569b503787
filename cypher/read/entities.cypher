// Entities by their ids.
// params: ids: list of string
// returns: id, labels, properties, degree
// example: { "ids": ["st-rus", "st-prk", "ev-drone-deal-2025"] }
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties, COUNT { (e)--(:Entity) } AS degree
ORDER BY id
