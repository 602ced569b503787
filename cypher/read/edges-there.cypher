// Which of given edges are there, because a claim states them that is not of one origin which is about to go.
// params: ids: list of string, leaving: string
// returns: id
// example: { "ids": ["st-example~SUPPLIES~st-prk", "st-rus~SUPPLIES~st-prk"], "leaving": "" }
UNWIND $ids AS id
MATCH (c:Claim {edge: id})
USING INDEX SEEK c:Claim(edge)
WHERE c.origin <> $leaving
RETURN DISTINCT id
ORDER BY id
