// Which of given edges are there, because a claim states them.
// params: ids: list of string
// returns: id
// example: { "ids": ["st-example~SUPPLIES~st-prk", "st-rus~SUPPLIES~st-prk"] }
UNWIND $ids AS id
MATCH (c:Claim {edge: id})
USING INDEX SEEK c:Claim(edge)
RETURN DISTINCT id
ORDER BY id
