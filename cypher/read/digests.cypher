// What one origin wrote before: every record with the digest of its contents, and the edge of claims.
// params: origin: string
// returns: label, id, digest, edge
// example: { "origin": "seed" }
CALL {
  MATCH (n:Entity {origin: $origin})
  RETURN 'Entity' AS label, n.id AS id, n.digest AS digest, null AS edge
  UNION ALL
  MATCH (n:Document {origin: $origin})
  RETURN 'Document' AS label, n.id AS id, n.digest AS digest, null AS edge
  UNION ALL
  MATCH (n:Origin {origin: $origin})
  RETURN 'Origin' AS label, n.id AS id, n.digest AS digest, null AS edge
  UNION ALL
  MATCH (n:Claim {origin: $origin})
  RETURN 'Claim' AS label, n.id AS id, n.digest AS digest, n.edge AS edge
  UNION ALL
  MATCH (n:Dispute {origin: $origin})
  RETURN 'Dispute' AS label, n.id AS id, n.digest AS digest, null AS edge
}
RETURN label, id, digest, edge
ORDER BY label, id
