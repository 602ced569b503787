// A page of all entities in the order of their ids, each with its names.
// params: after: string, limit: integer
// returns: labels, properties, names
// example: { "after": "st-p", "limit": 5 }
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT $limit
OPTIONAL MATCH (n:Name)-[:NAMES]->(e)
WITH e, n
ORDER BY e.id, n.id
WITH e, collect({ id: n.id, text: n.text, form: n.form }) AS names
RETURN labels(e) AS labels, properties(e) AS properties, names
ORDER BY e.id
