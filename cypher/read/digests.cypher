// What one origin wrote before: records with the digest of their contents and the edge of claims, those beyond a label and id.
// params: origin: string, beyond: string, limit: integer
// returns: label, id, digest, edge
// example: { "origin": "seed", "beyond": "Claim c0100", "limit": 100 }
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
WITH label, id, digest, edge
WHERE label + ' ' + id > $beyond
RETURN label, id, digest, edge
ORDER BY label, id
LIMIT $limit
