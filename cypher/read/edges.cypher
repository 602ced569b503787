// Edges of paths by their ids; the ends are given too, so that nothing is scanned.
// params: ids: list of string, ends: list of string
// returns: relation, source, target, properties
// example: { "ids": ["st-rus~ASSISTS~st-prk"], "ends": ["st-rus", "st-prk"] }
MATCH (a:Entity)
WHERE a.id IN $ends
MATCH (a)-[r]->(b:Entity)
WHERE r.id IN $ids
RETURN type(r) AS relation, a.id AS source, b.id AS target, properties(r) AS properties
ORDER BY r.id
