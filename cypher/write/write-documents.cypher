// Writes documents whole, each with its publisher, which must exist.
// params: rows: list of { id: string, properties: map, publisher: string }
// returns: written
// example: { "rows": [{ "id": "d-example", "properties": { "id": "d-example", "title": "Example", "reliability": "C", "origin": "example", "digest": "0" }, "publisher": "pu-example" }] }
UNWIND $rows AS row
MATCH (p:Publisher {id: row.publisher})
USING INDEX SEEK p:Publisher(id)
MERGE (d:Document {id: row.id})
SET d = row.properties
MERGE (d)-[:PUBLISHED_BY]->(p)
RETURN count(d) AS written
