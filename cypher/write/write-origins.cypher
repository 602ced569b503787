// Writes origins: what information can come from when it is neither an entity nor a document.
// params: rows: list of { id: string, properties: map }
// returns: written
// example: { "rows": [{ "id": "og-example", "properties": { "id": "og-example", "name": "Example", "kind": "agency", "origin": "example", "digest": "0" } }] }
UNWIND $rows AS row
MERGE (o:Origin {id: row.id})
SET o = row.properties
RETURN count(o) AS written
