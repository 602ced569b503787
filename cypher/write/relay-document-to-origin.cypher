// Notes that a document has its information from an origin, and what shows it.
// params: rows: list of { from: string, to: string, basis: string }
// returns: joined
// example: { "rows": [{ "from": "d-example", "to": "og-example", "basis": "an example" }] }
UNWIND $rows AS row
MATCH (f:Document {id: row.from})
USING INDEX SEEK f:Document(id)
MATCH (t:Origin {id: row.to})
USING INDEX SEEK t:Origin(id)
MERGE (f)-[r:RELAYS]->(t)
SET r.basis = row.basis
RETURN count(*) AS joined
