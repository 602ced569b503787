// Writes edges that are not there yet and that one claim each stands behind, with what that one says.
// params: rows: list of { source: string, target: string, relation: string, properties: map }
// returns: written
// example: { "rows": [{ "source": "st-created", "target": "st-prk", "relation": "ASSISTS", "properties": { "id": "st-created~ASSISTS~st-prk", "claims": 1, "documents": 1, "origins": 1, "status": "reported", "affirmed": true, "grade": "C3", "contested": false } }] }
// expands: __TYPE__ to the relation of the rows: row.relation where the engine takes that, else one text for each
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})
USING INDEX SEEK a:Entity(id)
MATCH (b:Entity {id: row.target})
USING INDEX SEEK b:Entity(id)
CREATE (a)-[r:__TYPE__]->(b)
SET r = row.properties
RETURN count(r) AS written
