// Renews the turn of a server and holds it for the rest of the transaction; no row where another one has it by then.
// params: server: string, lease: integer
// returns: renewed
// example: { "server": "example", "lease": 15000 }
MATCH (s:Store {id: 'store', application: 'entente'})
SET s.asked = true
REMOVE s.asked
WITH s
WHERE s.turn = $server
SET s.turnUntil = timestamp() + $lease, s.turnRenewed = s.turnRenewed + 1
RETURN s.turnRenewed AS renewed
