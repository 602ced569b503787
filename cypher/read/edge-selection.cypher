// Edges of given relations, contested or not, reported since a day or between two, in a chosen order.
// params: relations: list of string, contested: boolean, from: string, to: string, order: string, limit: integer
// returns: relation, source, target, properties
// example: { "relations": ["SUPPLIES", "ASSISTS"], "contested": true, "from": "2024-06-01", "to": "2025-06-30", "order": "recent", "limit": 100 }
MATCH (a:Entity)-[r]->(b:Entity)
WHERE (size($relations) = 0 OR type(r) IN $relations) AND (NOT $contested OR r.contested)
// The last whole day that the last report stands for; no month has more days than 31, so comparing is as good as counting.
WITH a, r, b, coalesce(r.lastReported + substring('-12-31', size(r.lastReported) - 4), '') AS day
WHERE day >= $from
  // Between two days a claim must have been reported itself: the first and the last report may lie around them.
  AND ($to = '' OR r.firstReported <= $to AND EXISTS {
    MATCH (c:Claim) WHERE c.edge = r.id AND $from <= c.reportedDay AND c.reportedDay <= $to
  })
RETURN type(r) AS relation, a.id AS source, b.id AS target, properties(r) AS properties
ORDER BY
  CASE WHEN $order = 'sourced' THEN coalesce(r.grade, 'Z') ELSE '' END,
  CASE WHEN $order = 'sourced' THEN r.origins ELSE 0 END DESC,
  CASE WHEN $order = 'recent' THEN day ELSE '' END DESC,
  CASE WHEN $order = 'connected' THEN coalesce(a.neighbours, 0) + coalesce(b.neighbours, 0) ELSE 0 END DESC,
  r.id
LIMIT $limit
