// Keeps a favourite of the console anew, if there is one of that id.
// params: id: string, properties: map
// returns: id
// example: { "id": "q-example", "properties": { "title": "Number one", "saved": "2026-11-25T12:30:00.000Z" } }
MATCH (f:Favourite {id: $id})
SET f += $properties
RETURN f.id AS id
