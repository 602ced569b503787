// Cuts publishers off from the entities that they are, before they are joined again.
// params: ids: list of string
// returns: cut
// example: { "ids": ["pu-example"] }
UNWIND $ids AS id
MATCH (:Publisher {id: id})-[r:SAME_AS]->()
DELETE r
RETURN count(*) AS cut
