// Entities that have one of given names or aliases, by the folded key.
// params: keys: list of string
// returns: key, id, kind, name
// example: { "keys": ["russia", "kremlin"] }
UNWIND $keys AS key
MATCH (n:Name {key: key})-[:NAMES]->(e:Entity)
USING INDEX SEEK n:Name(key)
WHERE n.form <> 'metonym'
RETURN DISTINCT key, e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind, e.name AS name
ORDER BY key, id
