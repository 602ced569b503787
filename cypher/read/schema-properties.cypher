// What properties the nodes of each label have, how many have each, and the smallest of its values as an example.
// params: none
// returns: label, property, count, example
// example: {}
MATCH (n)
WHERE NOT (n:Store OR n:View OR n:ViewVersion OR n:Favourite OR n:Import)
UNWIND labels(n) AS label
UNWIND keys(n) AS property
WITH label, property, n[property] AS value
WITH label, property, count(*) AS count, min(value) AS example
RETURN label, property, count, example
ORDER BY label, property
