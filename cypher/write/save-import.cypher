// Keeps the record of an import, or what it says anew.
// params: id: string, properties: map
// returns: id
// example: { "id": "i-example", "properties": { "id": "i-example", "name": "example.json", "format": "jgf", "by": "An analyst", "sha256": "0", "bytes": 1, "imported": "2026-11-26T12:00:00.000Z", "state": "done", "counts": "{}" } }
MERGE (i:Import {id: $id})
SET i = $properties
RETURN i.id AS id
