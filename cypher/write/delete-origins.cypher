// Removes origins that nothing relays any more.
// params: ids: list of string, origin: string
// returns: deleted
// example: { "ids": ["og-example"], "origin": "example" }
UNWIND $ids AS id
MATCH (o:Origin {id: id, origin: $origin})
WHERE NOT EXISTS { ()-[:RELAYS]->(o) }
DETACH DELETE o
RETURN count(*) AS deleted
