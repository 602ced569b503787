// Notes that a claim has its information from an entity, and what shows it.
// params: rows: list of { from: string, to: string, basis: string }
// returns: joined
// example: { "rows": [{ "from": "c9999", "to": "st-prk", "basis": "an example" }] }
UNWIND $rows AS row
MATCH (f:Claim {id: row.from})
USING INDEX SEEK f:Claim(id)
MATCH (t:Entity {id: row.to})
USING INDEX SEEK t:Entity(id)
MERGE (f)-[r:RELAYS]->(t)
SET r.basis = row.basis
RETURN count(*) AS joined
