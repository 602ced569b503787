// Entities by beginnings of words in their names: all of them first, then names without others, then the more.
// params: stems: list of string, kinds: list of string, limit: integer
// returns: id, labels, name, text, form, found, rank
// example: { "stems": ["drone", "russia"], "kinds": [], "limit": 10 }
MATCH (n:Name)
// Read before it is compared: Neo4j 5.26 sometimes plans CONTAINS on the index of keys, and then refuses its own plan.
WITH n, n.key AS key
WITH n, key, size([stem IN $stems WHERE (' ' + key) CONTAINS (' ' + stem)]) AS found
WHERE found > 0
MATCH (n)-[:NAMES]->(e:Entity)
WHERE size($kinds) = 0 OR any(label IN labels(e) WHERE label IN $kinds)
WITH e, n, found,
  CASE WHEN found = size($stems) THEN 0 ELSE 1 END AS part,
  CASE WHEN all(word IN split(key, ' ') WHERE any(stem IN $stems WHERE word STARTS WITH stem)) THEN 0 ELSE 2 END +
  CASE n.form WHEN 'metonym' THEN 1 ELSE 0 END AS rank
ORDER BY part, rank, found DESC, CASE n.form WHEN 'name' THEN 0 WHEN 'alias' THEN 1 ELSE 2 END, size(n.text), n.id
WITH e, collect({ text: n.text, form: n.form, rank: rank, found: found, part: part }) AS matches
WITH e, matches[0] AS best
WITH e, best, best.part AS part, best.rank AS rank, best.found AS found, coalesce(e.claims, 0) AS claims
RETURN e.id AS id, labels(e) AS labels, e.name AS name, best.text AS text, best.form AS form, found, rank
ORDER BY part, rank, found DESC, claims DESC, id
LIMIT $limit
