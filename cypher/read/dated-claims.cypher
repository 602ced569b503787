// The days of claims that affirm given edges; of relations of speaking every claim does.
// params: edges: list of string, affirming: list of string, speech: list of string, limit: integer
// returns: id, edge, firstDay, lastDay
// example: { "edges": ["st-rus~SIGNS~ag-rus-prk-csp-2024"], "affirming": ["confirmed", "reported", "claimed"], "speech": ["DENIES"], "limit": 100 }
UNWIND $edges AS edge
MATCH (c:Claim {edge: edge})
WHERE c.firstDay IS NOT NULL AND (c.status IN $affirming OR c.relation IN $speech)
RETURN c.id AS id, edge, c.firstDay AS firstDay, c.lastDay AS lastDay
ORDER BY id
LIMIT $limit
