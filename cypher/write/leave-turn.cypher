// Gives the turn of a server back, if it still has it; nothing of it is left in the store's own record.
// params: server: string
// returns: given
// example: { "server": "example" }
MATCH (s:Store {id: 'store', application: 'entente'})
SET s.asked = true
REMOVE s.asked
WITH s
WHERE s.turn = $server
REMOVE s.turn, s.turnUntil, s.turnRenewed
RETURN count(s) AS given
