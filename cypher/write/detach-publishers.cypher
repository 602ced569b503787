// Cuts publishers off from the entities that they are, before they are joined again.
// params: none
// returns: cut
// example: {}
MATCH (:Publisher)-[r:SAME_AS]->()
DELETE r
RETURN count(*) AS cut
