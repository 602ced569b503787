// Where a document has its information from.
// params: id: string
// returns: id, name, basis
// example: { "id": "d-aspress-2023" }
MATCH (d:Document {id: $id})-[r:RELAYS]->(o)
RETURN o.id AS id, coalesce(o.name, o.title) AS name, r.basis AS basis
ORDER BY id
