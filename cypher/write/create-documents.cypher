// Writes documents that are not there yet, whole, each with its publisher, which must exist.
// params: rows: list of { id: string, properties: map, publisher: string }
// returns: written
// example: { "rows": [{ "id": "d-created", "properties": { "id": "d-created", "title": "Created", "reliability": "C", "origin": "example", "digest": "0" }, "publisher": "pu-kyiv-independent-27695b" }] }
UNWIND $rows AS row
MATCH (p:Publisher {id: row.publisher})
USING INDEX SEEK p:Publisher(id)
CREATE (d:Document)-[:PUBLISHED_BY]->(p)
SET d = row.properties
RETURN count(d) AS written
