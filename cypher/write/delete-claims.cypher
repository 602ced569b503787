// Removes claims of one origin.
// params: ids: list of string, origin: string
// returns: deleted
// example: { "ids": ["c9999"], "origin": "example" }
UNWIND $ids AS id
MATCH (c:Claim {id: id, origin: $origin})
USING INDEX SEEK c:Claim(id)
DETACH DELETE c
RETURN count(*) AS deleted
