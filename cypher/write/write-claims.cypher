// Writes claims whole with their two ends and their document, all of which must exist.
// params: rows: list of { id: string, properties: map, subject: string, object: string, document: string }
// returns: written
// example: { "rows": [{ "id": "c9999", "properties": { "id": "c9999", "edge": "st-example~SUPPLIES~st-prk", "relation": "SUPPLIES", "statement": "An example.", "status": "reported", "credibility": 3, "origin": "example", "digest": "0" }, "subject": "st-example", "object": "st-prk", "document": "d-example" }] }
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
USING INDEX SEEK s:Entity(id)
MATCH (o:Entity {id: row.object})
USING INDEX SEEK o:Entity(id)
MATCH (d:Document {id: row.document})
USING INDEX SEEK d:Document(id)
MERGE (c:Claim {id: row.id})
SET c = row.properties
MERGE (c)-[:SUBJECT]->(s)
MERGE (c)-[:OBJECT]->(o)
MERGE (c)-[:SOURCED_FROM]->(d)
RETURN count(c) AS written
