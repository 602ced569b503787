// Removes the record of an import of which nothing is left in the graph, and otherwise says how much is.
// params: id: string, origin: string
// returns: kept
// example: { "id": "i-example", "origin": "import:i-example" }
OPTIONAL MATCH (n {origin: $origin})
WHERE NOT n:Name
WITH count(n) AS kept
MATCH (i:Import {id: $id})
FOREACH (done IN CASE WHEN kept = 0 THEN [i] ELSE [] END | DELETE done)
RETURN kept
