// Given entities in the order of their ids, each with what it has and its names as lists of values.
// params: ids: list of string
// returns: id, labels, properties, names
// example: { "ids": ["st-prk", "st-rus"] }
MATCH (e:Entity)
WHERE e.id IN $ids
OPTIONAL MATCH (n:Name)-[:NAMES]->(e)
WITH e, n
ORDER BY e.id, n.id
WITH e, collect([n.id, n.text, n.form]) AS names
RETURN e.id AS id, labels(e) AS labels, [e.name, e.description, e.latitude, e.longitude, e.claims, e.documents, e.neighbours,
  e.subtype, e.iso, e.wikidata, e.wikidataSource, e.coordinatesPrecision, e.coordinatesBasis] AS properties, names
ORDER BY id
