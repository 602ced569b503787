// Joins each publisher to the entity that it is: the one that alone has exactly its name, folded.
// params: none
// returns: joined
// example: {}
MATCH (p:Publisher)
MATCH (n:Name {key: p.key})
WHERE n.form <> 'metonym'
MATCH (n)-[:NAMES]->(e:Entity)
WITH p, min(e.id) AS first, max(e.id) AS last
WHERE first = last
MATCH (e:Entity {id: first})
MERGE (p)-[:SAME_AS]->(e)
RETURN count(*) AS joined
