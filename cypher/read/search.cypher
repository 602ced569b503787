// Entities whose name or alias is, begins with, has a word that begins with, or contains a folded text.
// params: key: string, kinds: list of string, limit: integer
// returns: id, labels, name, text, form, rank
// example: { "key": "moscow", "kinds": [], "limit": 10 }
MATCH (n:Name)
// Read before it is compared: Neo4j 5.26 sometimes plans CONTAINS on the index of keys, and then refuses its own plan.
WITH n, n.key AS key
WHERE key CONTAINS $key
MATCH (n)-[:NAMES]->(e:Entity)
WHERE size($kinds) = 0 OR any(label IN labels(e) WHERE label IN $kinds)
WITH e, n,
  CASE WHEN key = $key OR key = 'the ' + $key THEN 0 WHEN key STARTS WITH $key THEN 2 WHEN key CONTAINS ' ' + $key THEN 4 ELSE 6 END +
  CASE n.form WHEN 'metonym' THEN 1 ELSE 0 END AS rank
ORDER BY rank, CASE n.form WHEN 'name' THEN 0 WHEN 'alias' THEN 1 ELSE 2 END, size(n.text), n.id
WITH e, collect({ text: n.text, form: n.form, rank: rank }) AS matches
WITH e, matches[0] AS best
RETURN e.id AS id, labels(e) AS labels, e.name AS name, best.text AS text, best.form AS form, best.rank AS rank
ORDER BY rank, coalesce(e.claims, 0) DESC, id
LIMIT $limit
