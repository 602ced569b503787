// A page of all disputes in the order of their ids, each with all claims of its sides.
// params: after: string, limit: integer
// returns: properties, sides
// example: { "after": "", "limit": 5 }
MATCH (k:Dispute)
WHERE k.id > $after
WITH k
ORDER BY k.id
LIMIT $limit
MATCH (k)-[r:CONCERNS]->(c:Claim)
WITH k, r, c
ORDER BY k.id, r.side, c.id
WITH k, collect({ side: r.side, label: r.label, claim: c.id }) AS sides
RETURN properties(k) AS properties, sides
ORDER BY properties.id
