// Every relationship with its type, its ends and its properties.
// params: none
// returns: type, source, target, properties
// example: {}
MATCH (a)-[r]->(b)
RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
ORDER BY type, source, target
