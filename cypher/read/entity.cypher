// One entity with its names and the number of its edges.
// params: id: string
// returns: id, labels, properties, degree, names
// example: { "id": "st-rus" }
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (n:Name)-[:NAMES]->(e)
WITH e, n
ORDER BY n.id
WITH e, collect({ id: n.id, text: n.text, form: n.form }) AS names
RETURN e.id AS id, labels(e) AS labels, properties(e) AS properties, COUNT { (e)--(:Entity) } AS degree, names
