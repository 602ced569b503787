// Drops those of given edges that no claim stands behind any more.
// params: rows: list of { id: string, source: string, target: string }
// returns: dropped
// example: { "rows": [{ "id": "st-example~SUPPLIES~st-prk", "source": "st-example", "target": "st-prk" }] }
UNWIND $rows AS row
MATCH (a:Entity {id: row.source})-[r]->(b:Entity {id: row.target})
USING INDEX SEEK a:Entity(id)
WHERE r.id = row.id AND NOT EXISTS { (:Claim {edge: row.id}) }
DELETE r
RETURN count(*) AS dropped
