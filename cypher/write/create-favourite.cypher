// Keeps a new favourite of the console.
// params: properties: map
// returns: id
// example: { "properties": { "id": "q-example", "folder": "Examples", "title": "One", "text": "RETURN 1", "saved": "2026-11-25T12:00:00.000Z" } }
CREATE (f:Favourite)
SET f = $properties
RETURN f.id AS id
