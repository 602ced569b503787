// Drops those of given edges that no claim stands behind, apart from claims of one origin that are about to go.
// params: rows: list of { id: string, source: string, target: string }, leaving: string
// returns: dropped
// example: { "rows": [{ "id": "st-example~SUPPLIES~st-prk", "source": "st-example", "target": "st-prk" }], "leaving": "" }
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r]->(b:Entity {id: row.target})
USING INDEX SEEK a:Entity(id)
WHERE r.id = row.id AND NOT EXISTS { MATCH (c:Claim {edge: row.id}) WHERE c.origin <> $leaving }
DELETE r
RETURN count(*) AS dropped
