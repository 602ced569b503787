// How many edges there are of each relation.
// params: none
// returns: relation, count
// example: {}
MATCH (:Entity)-[r]->(:Entity)
WITH type(r) AS relation
WITH relation, count(*) AS count
RETURN relation, count
ORDER BY count DESC, relation
