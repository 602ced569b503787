// Given entities in the order of their ids, each with its names.
// params: ids: list of string
// returns: labels, properties, names
// example: { "ids": ["st-prk", "st-rus"] }
MATCH (e:Entity)
WHERE e.id IN $ids
OPTIONAL MATCH (n:Name)-[:NAMES]->(e)
WITH e, n
ORDER BY e.id, n.id
WITH e, collect({ id: n.id, text: n.text, form: n.form }) AS names
RETURN labels(e) AS labels, properties(e) AS properties, names
ORDER BY e.id
