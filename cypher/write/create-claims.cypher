// Writes claims that are not there yet, whole, with their two ends and their document, all of which must exist.
// params: rows: list of { id: string, properties: map, subject: string, object: string, document: string }
// returns: written
// example: { "rows": [{ "id": "c-created", "properties": { "id": "c-created", "edge": "st-created~ASSISTS~st-prk", "relation": "ASSISTS", "statement": "An example.", "status": "reported", "credibility": 3, "origin": "example", "digest": "0" }, "subject": "st-created", "object": "st-prk", "document": "d-created" }] }
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
USING INDEX SEEK s:Entity(id)
MATCH (o:Entity {id: row.object})
USING INDEX SEEK o:Entity(id)
MATCH (d:Document {id: row.document})
USING INDEX SEEK d:Document(id)
CREATE (c:Claim)
SET c = row.properties
CREATE (c)-[:SUBJECT]->(s)
CREATE (c)-[:OBJECT]->(o)
CREATE (c)-[:SOURCED_FROM]->(d)
RETURN count(c) AS written
