// Puts something into a database that is not ours.
// params: none
// returns: id
// example: {}
CREATE (n:Stranger {id: 'somebody'})
RETURN n.id AS id
