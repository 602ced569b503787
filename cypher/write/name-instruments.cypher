// Joins claims to the entity that is what it works by.
// params: rows: list of { claim: string, entity: string }
// returns: joined
// example: { "rows": [{ "claim": "c9999", "entity": "st-prk" }] }
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
MERGE (c)-[:BY_MEANS_OF]->(e)
RETURN count(*) AS joined
