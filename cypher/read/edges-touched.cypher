// Edges whose roll-up leans on given documents, disputes or disputed claims, or on denials of given events and agreements.
// params: documents: list of string, disputes: list of string, disputed: list of string, claims: list of string, entities: list of string
// returns: edge
// example: { "documents": ["d-seed"], "disputes": ["k01"], "disputed": ["c0001"], "claims": ["c0062"], "entities": ["ev-drone-deal-2025"] }
CALL {
  MATCH (c:Claim)-[:SOURCED_FROM]->(d:Document)
  WHERE d.id IN $documents
  RETURN c.edge AS edge
  UNION
  MATCH (c:Claim)-[:RELAYS*1..32]->(d:Document)
  WHERE d.id IN $documents
  RETURN c.edge AS edge
  UNION
  MATCH (c:Claim)-[:SOURCED_FROM]->(:Document)-[:RELAYS*1..32]->(d:Document)
  WHERE d.id IN $documents
  RETURN c.edge AS edge
  UNION
  MATCH (k:Dispute)-[:CONCERNS]->(c:Claim)
  WHERE k.id IN $disputes
  RETURN c.edge AS edge
  UNION
  MATCH (c:Claim)
  WHERE c.id IN $disputed
  RETURN c.edge AS edge
  UNION
  MATCH (denial:Claim {relation: 'DENIES'})-[:OBJECT]->(e:Entity)
  WHERE denial.id IN $claims
  MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim)
  RETURN c.edge AS edge
  UNION
  MATCH (c:Claim)-[:SUBJECT|OBJECT]->(e:Entity)
  WHERE e.id IN $entities
  RETURN c.edge AS edge
}
RETURN edge
ORDER BY edge
