// Removes publishers without documents.
// params: none
// returns: deleted
// example: {}
MATCH (p:Publisher)
WHERE NOT EXISTS { (:Document)-[:PUBLISHED_BY]->(p) }
DETACH DELETE p
RETURN count(*) AS deleted
