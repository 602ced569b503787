// Removes documents of one origin that no claim is drawn from any more.
// params: ids: list of string, origin: string
// returns: deleted
// example: { "ids": ["d-example"], "origin": "example" }
UNWIND $ids AS id
MATCH (d:Document {id: id, origin: $origin})
WHERE NOT EXISTS { (:Claim)-[:SOURCED_FROM]->(d) }
DETACH DELETE d
RETURN count(*) AS deleted
