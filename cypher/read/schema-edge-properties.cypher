// What properties the edges among entities have, how many have each, and the smallest of its values as an example.
// params: none
// returns: property, count, example
// example: {}
MATCH (:Entity)-[r]->(:Entity)
UNWIND keys(r) AS property
WITH property, r[property] AS value
WITH property, count(*) AS count, min(value) AS example
RETURN property, count, example
ORDER BY property
