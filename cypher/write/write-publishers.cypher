// Writes publishers by the name that documents give them.
// params: rows: list of { id: string, properties: map }
// returns: written
// example: { "rows": [{ "id": "pu-example", "properties": { "id": "pu-example", "name": "Example" } }] }
UNWIND $rows AS row
MERGE (p:Publisher {id: row.id})
SET p = row.properties
RETURN count(p) AS written
