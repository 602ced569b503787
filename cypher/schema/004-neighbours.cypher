// Entities carry the number of their neighbours; those that were written before it was counted get it here.
// params: none
// returns: nothing
// example: {}
MATCH (e:Entity)
OPTIONAL MATCH (e)--(n:Entity)
WITH e, count(DISTINCT n.id) AS neighbours
SET e.neighbours = neighbours;
