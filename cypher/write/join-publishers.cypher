// Joins publishers to the entities that they are.
// params: rows: list of { publisher: string, entity: string }
// returns: joined
// example: { "rows": [{ "publisher": "pu-example", "entity": "st-example" }] }
UNWIND $rows AS row
MATCH (p:Publisher {id: row.publisher})
MATCH (e:Entity {id: row.entity})
MERGE (p)-[:SAME_AS]->(e)
RETURN count(*) AS joined
