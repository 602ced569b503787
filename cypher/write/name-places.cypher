// Joins claims to the entity that is where it happened.
// params: rows: list of { claim: string, entity: string }
// returns: joined
// example: { "rows": [{ "claim": "c9999", "entity": "st-prk" }] }
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
MERGE (c)-[:AT]->(e)
RETURN count(*) AS joined
