// Entities that have one of given folded names, each with the names that are so folded.
// params: keys: list of string, kinds: list of string
// returns: key, id, labels, name, text, form, claims
// example: { "keys": ["moscow", "russia"], "kinds": [] }
MATCH (n:Name)
WHERE n.key IN $keys
MATCH (n)-[:NAMES]->(e:Entity)
WHERE size($kinds) = 0 OR any(label IN labels(e) WHERE label IN $kinds)
RETURN n.key AS key, e.id AS id, labels(e) AS labels, e.name AS name, n.text AS text, n.form AS form, coalesce(e.claims, 0) AS claims
ORDER BY key, claims DESC, id, CASE form WHEN 'name' THEN 0 WHEN 'alias' THEN 1 ELSE 2 END, n.id
