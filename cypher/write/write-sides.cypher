// Puts claims on the sides of disputes; sides are numbered from 0 in the order given.
// params: rows: list of { dispute: string, side: integer, label: string, claim: string }
// returns: joined
// example: { "rows": [{ "dispute": "k99", "side": 0, "label": "yes", "claim": "c9999" }] }
UNWIND $rows AS row
MATCH (k:Dispute {id: row.dispute})
USING INDEX SEEK k:Dispute(id)
MATCH (c:Claim {id: row.claim})
USING INDEX SEEK c:Claim(id)
MERGE (k)-[r:CONCERNS]->(c)
SET r.side = row.side, r.label = row.label
RETURN count(*) AS joined
