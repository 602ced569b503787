// How many edges there are of given relations, contested or not, reported since a day.
// params: relations: list of string, contested: boolean, from: string
// returns: total
// example: { "relations": ["SUPPLIES", "ASSISTS"], "contested": true, "from": "2024-06-01" }
MATCH (:Entity)-[r]->(:Entity)
WHERE (size($relations) = 0 OR type(r) IN $relations) AND (NOT $contested OR r.contested)
WITH r, coalesce(r.lastReported + substring('-12-31', size(r.lastReported) - 4), '') AS day
WHERE day >= $from
RETURN count(r) AS total
