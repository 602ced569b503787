// How many nodes there are of each label.
// params: none
// returns: label, count
// example: {}
MATCH (n)
WHERE NOT (n:Store OR n:View OR n:ViewVersion OR n:Favourite OR n:Import)
UNWIND labels(n) AS label
WITH label, count(*) AS count
RETURN label, count
ORDER BY label
