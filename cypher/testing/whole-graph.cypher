// Every node with its labels and properties.
// params: none
// returns: labels, properties
// example: {}
MATCH (n)
WHERE n.id IS NOT NULL
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY labels(n)[0], n.id
