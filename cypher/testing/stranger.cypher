// Puts something into a database that is not ours.
// params: none
// returns: id
// example: {}
CREATE (n:Stranger:Store {id: 'store'})
CREATE (:Stranger:Entity {id: 'st-rus', name: 'Somebody else\'s'})
RETURN n.id AS id
