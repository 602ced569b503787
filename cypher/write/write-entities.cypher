// Writes entities whole: their kind as a label, their properties and their names.
// params: rows: list of { id: string, kind: string, properties: map, names: list of { id: string, text: string, key: string, form: string, origin: string } }
// returns: written
// example: { "rows": [{ "id": "st-example", "kind": "State", "properties": { "id": "st-example", "name": "Example", "origin": "example", "digest": "0" }, "names": [{ "id": "st-example~0", "text": "Example", "key": "example", "form": "name", "origin": "example" }] }] }
// expands: __TYPE__ to the kind of the rows: row.kind where the engine takes that, else one text for each; __KINDS__ to all kinds
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
REMOVE e:__KINDS__
SET e:__TYPE__
SET e = row.properties
WITH e, row
UNWIND row.names AS name
MERGE (n:Name {id: name.id})
SET n = name
MERGE (n)-[:NAMES]->(e)
WITH DISTINCT e
RETURN count(e) AS written
