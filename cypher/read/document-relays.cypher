// Where a document, or a claim of it, has its information from; the claim is null where it is the whole document.
// params: id: string
// returns: claim, id, labels, name, basis
// example: { "id": "d-aspress-2023" }
CALL {
  MATCH (d:Document {id: $id})-[r:RELAYS]->(o)
  RETURN null AS claim, o.id AS id, labels(o) AS labels, coalesce(o.name, o.title) AS name, r.basis AS basis
  UNION ALL
  MATCH (d:Document {id: $id})<-[:SOURCED_FROM]-(c:Claim)-[r:RELAYS]->(o)
  RETURN c.id AS claim, o.id AS id, labels(o) AS labels, coalesce(o.name, o.title) AS name, r.basis AS basis
}
RETURN claim, id, labels, name, basis
ORDER BY coalesce(claim, ''), id
