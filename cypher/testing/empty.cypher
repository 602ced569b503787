// Empties a database that only tests write to.
// params: none
// returns: deleted
// example: {}
MATCH (n)
DETACH DELETE n
RETURN count(*) AS deleted
