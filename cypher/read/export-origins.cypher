// All origins that are neither entities nor documents, in the order of their ids.
// params: none
// returns: properties
// example: {}
MATCH (o:Origin)
RETURN properties(o) AS properties
ORDER BY properties.id
