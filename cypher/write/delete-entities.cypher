// Removes entities of one origin that no claim names any more and that nothing relays; one that an import still speaks of stays.
// params: ids: list of string, origin: string
// returns: deleted
// example: { "ids": ["st-example"], "origin": "example" }
UNWIND $ids AS id
MATCH (e:Entity {id: id, origin: $origin})
USING INDEX SEEK e:Entity(id)
WHERE NOT EXISTS { (:Claim)-[:SUBJECT|OBJECT|ATTRIBUTED_TO|AT|BY_MEANS_OF|IN_EVENT]->(e) } AND NOT EXISTS { (:Document)-[:RELAYS]->(e) }
OPTIONAL MATCH (n:Name)-[:NAMES]->(e)
WITH e, collect(n) AS names
FOREACH (name IN names | DETACH DELETE name)
DETACH DELETE e
RETURN count(*) AS deleted
