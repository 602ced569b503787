// Leaves a store as a program of schema version 2 left it: without the number of neighbours, with keys of names alone.
// params: none
// returns: changed
// example: {}
MATCH (s:Store {id: 'store', application: 'entente'})
SET s.version = 2
WITH s
MATCH (n)
WHERE n:Entity OR n:Document OR n:Publisher OR n:Claim
REMOVE n.neighbours, n.key
SET n.digest = CASE WHEN n:Document OR n:Claim THEN 'before' ELSE n.digest END
RETURN count(n) AS changed
