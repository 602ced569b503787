// How many edges there are of given relations, contested or not, reported since a day or between two.
// params: relations: list of string, contested: boolean, from: string, to: string
// returns: total
// example: { "relations": ["SUPPLIES", "ASSISTS"], "contested": true, "from": "2024-06-01", "to": "2025-06-30" }
MATCH (:Entity)-[r]->(:Entity)
WHERE (size($relations) = 0 OR type(r) IN $relations) AND (NOT $contested OR r.contested)
WITH r, coalesce(r.lastReported + substring('-12-31', size(r.lastReported) - 4), '') AS day
WHERE day >= $from
  AND ($to = '' OR r.firstReported <= $to AND EXISTS {
    MATCH (c:Claim) WHERE c.edge = r.id AND $from <= c.reportedDay AND c.reportedDay <= $to
  })
RETURN count(r) AS total
