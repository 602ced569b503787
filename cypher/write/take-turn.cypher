// Gives a server the turn of writing facts, unless another one has it and renewed it lately.
// params: server: string, lease: integer
// returns: taken, renewed
// example: { "server": "example", "lease": 15000 }
MATCH (s:Store {id: 'store', application: 'entente'})
// What is written is locked: of several servers that ask at once, each sees what the one before was given.
SET s.asked = true
REMOVE s.asked
WITH s, s.turn IS NULL OR s.turn = $server OR s.turnUntil < timestamp() AS free
SET s.turn = CASE WHEN free THEN $server ELSE s.turn END,
  s.turnUntil = CASE WHEN free THEN timestamp() + $lease ELSE s.turnUntil END,
  s.turnRenewed = CASE WHEN free THEN coalesce(s.turnRenewed, 0) + 1 ELSE s.turnRenewed END
RETURN free AS taken, s.turnRenewed AS renewed
