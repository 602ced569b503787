// Leaves a store as a program before schema step 4 left it.
// params: none
// returns: entities
// example: {}
MATCH (e:Entity)
REMOVE e.neighbours
RETURN count(e) AS entities
