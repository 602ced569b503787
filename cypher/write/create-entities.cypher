// Writes entities that are not there yet, whole: their kind as a label, their properties and their names.
// params: rows: list of { id: string, kind: string, properties: map, names: list of { id: string, text: string, key: string, form: string, origin: string } }
// returns: written
// example: { "rows": [{ "id": "st-created", "kind": "State", "properties": { "id": "st-created", "name": "Created", "origin": "example", "digest": "0" }, "names": [{ "id": "st-created~0", "text": "Created", "key": "created", "form": "name", "origin": "example" }] }] }
// expands: __TYPE__ to the kind of the rows: row.kind where the engine takes that, else one text for each
UNWIND $rows AS row
CREATE (e:Entity:__TYPE__)
SET e = row.properties
FOREACH (name IN row.names |
  CREATE (n:Name)-[:NAMES]->(e)
  SET n = name
)
RETURN count(e) AS written
