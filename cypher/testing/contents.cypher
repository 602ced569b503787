// What a database holds, so that tests refuse one that is not theirs.
// params: none
// returns: nodes, ours
// example: {}
MATCH (n)
RETURN count(n) AS nodes, count(CASE WHEN n:EngineProbe OR n.testing OR n:Stranger THEN 1 END) AS ours
