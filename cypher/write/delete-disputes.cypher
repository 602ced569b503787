// Removes disputes of one origin.
// params: ids: list of string, origin: string
// returns: deleted
// example: { "ids": ["k99"], "origin": "example" }
UNWIND $ids AS id
MATCH (k:Dispute {id: id, origin: $origin})
DETACH DELETE k
RETURN count(*) AS deleted
