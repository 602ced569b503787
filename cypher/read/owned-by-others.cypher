// Which of given ids belong to records that another origin wrote.
// params: ids: list of string, origin: string
// returns: label, id
// example: { "ids": ["st-rus", "c0001"], "origin": "example" }
CALL {
  MATCH (n:Entity)
  WHERE n.id IN $ids AND n.origin <> $origin
  RETURN 'Entity' AS label, n.id AS id
  UNION ALL
  MATCH (n:Document)
  WHERE n.id IN $ids AND n.origin <> $origin
  RETURN 'Document' AS label, n.id AS id
  UNION ALL
  MATCH (n:Origin)
  WHERE n.id IN $ids AND n.origin <> $origin
  RETURN 'Origin' AS label, n.id AS id
  UNION ALL
  MATCH (n:Claim)
  WHERE n.id IN $ids AND n.origin <> $origin
  RETURN 'Claim' AS label, n.id AS id
  UNION ALL
  MATCH (n:Dispute)
  WHERE n.id IN $ids AND n.origin <> $origin
  RETURN 'Dispute' AS label, n.id AS id
}
RETURN label, id
ORDER BY label, id
