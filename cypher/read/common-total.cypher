// How many neighbours several entities share over edges that somebody affirms.
// params: ids: list of string
// returns: total
// example: { "ids": ["st-rus", "st-prk", "or-nhk"] }
MATCH (e:Entity)
WHERE e.id IN $ids
MATCH (e)-[r]-(n:Entity)
WHERE r.affirmed AND NOT n.id IN $ids
WITH n, count(DISTINCT e.id) AS shared
WHERE shared > 1
RETURN count(n) AS total
