// Joins claims to the further entities that they name: who is said to assert them, where, by what means, in which event.
// params: rows: list of { claim: string, entity: string, role: string }
// returns: joined
// example: { "rows": [{ "claim": "c9999", "entity": "st-prk", "role": "ATTRIBUTED_TO" }] }
// expands: __TYPE__ to the role of the rows: row.role where the engine takes that, else one text for each
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
USING INDEX SEEK c:Claim(id)
MATCH (e:Entity {id: row.entity})
USING INDEX SEEK e:Entity(id)
MERGE (c)-[:__TYPE__]->(e)
RETURN count(*) AS joined
