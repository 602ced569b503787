// Writes disputes whole; their sides are written after them.
// params: rows: list of { id: string, properties: map }
// returns: written
// example: { "rows": [{ "id": "k99", "properties": { "id": "k99", "kind": "value", "about": "an example", "why": "an example", "rule": "authored", "origin": "example", "digest": "0" } }] }
UNWIND $rows AS row
MERGE (k:Dispute {id: row.id})
SET k = row.properties
RETURN count(k) AS written
