// How many claims there are behind given edges.
// params: edges: list of string
// returns: total
// example: { "edges": ["st-rus~ASSISTS~st-prk", "st-rus~SIGNS~ag-rus-prk-csp-2024"] }
MATCH (c:Claim)
WHERE c.edge IN $edges
RETURN count(c) AS total
