// Removes documents of one origin that no claim is drawn from any more, and that nothing of another origin relays.
// params: ids: list of string, origin: string
// returns: deleted
// example: { "ids": ["d-example"], "origin": "example" }
UNWIND $ids AS id
MATCH (d:Document {id: id, origin: $origin})
USING INDEX SEEK d:Document(id)
WHERE NOT EXISTS { (:Claim)-[:SOURCED_FROM]->(d) }
OPTIONAL MATCH (other)-[:RELAYS]->(d)
WHERE other.origin <> $origin
WITH d, count(other) AS others
WHERE others = 0
DETACH DELETE d
RETURN count(*) AS deleted
