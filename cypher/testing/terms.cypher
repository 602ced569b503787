// What there is in a store: its labels, its types of relationships and its properties.
// params: none
// returns: labels, types, properties
// example: {}
MATCH (n)
UNWIND labels(n) AS label
WITH collect(DISTINCT label) AS labels
MATCH (n)
UNWIND keys(n) AS property
WITH labels, collect(DISTINCT property) AS ofNodes
MATCH ()-[r]->()
WITH labels, ofNodes, collect(DISTINCT type(r)) AS types
MATCH ()-[r]->()
UNWIND keys(r) AS property
WITH labels, ofNodes, types, collect(DISTINCT property) AS ofEdges
RETURN labels, types, ofNodes + ofEdges AS properties
