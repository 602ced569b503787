// Every edge that a claim stands behind: for rolling all of them up anew.
// params: none
// returns: edge
// example: {}
MATCH (c:Claim)
RETURN DISTINCT c.edge AS edge
ORDER BY edge
