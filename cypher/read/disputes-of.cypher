// The disputes in which given claims take a side, with all claims of their sides.
// params: claims: list of string
// returns: properties, sides
// example: { "claims": ["c0024", "c0062"] }
MATCH (k:Dispute)-[:CONCERNS]->(given:Claim)
WHERE given.id IN $claims
WITH DISTINCT k
MATCH (k)-[r:CONCERNS]->(c:Claim)
WITH k, r, c
ORDER BY k.id, r.side, c.id
WITH k, collect({ side: r.side, label: r.label, claim: c.id }) AS sides
RETURN properties(k) AS properties, sides
ORDER BY k.id
