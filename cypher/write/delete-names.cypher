// Removes all names of entities that are about to be written again or deleted.
// params: ids: list of string
// returns: deleted
// example: { "ids": ["st-example"] }
UNWIND $ids AS id
MATCH (n:Name)-[:NAMES]->(:Entity {id: id})
DETACH DELETE n
RETURN count(*) AS deleted
