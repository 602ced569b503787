// title: What was promised, and nobody reports that it came?
// explanation: Edges for which every claim is a plan: nobody says yet that they hold. Those that were reported longest ago
//   come first.
// look for: Promises that nobody has repeated for a year; they were either kept in silence or dropped. A date in the future
//   is no delay.
// returns: from, relation, to, firstReported, lastReported, plannedFor, documents
// option relations: list of relation, only these relations = ["SUPPLIES", "ASSISTS", "PRODUCES", "TRANSFERS"]
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.status = 'planned' AND type(r) IN $relations
MATCH (c:Claim {edge: r.id})
WITH a, r, b, max(coalesce(c.dateTo, c.date, c.dateFrom)) AS plannedFor
RETURN a.name AS from, type(r) AS relation, b.name AS to, r.firstReported AS firstReported,
  r.lastReported AS lastReported, plannedFor, r.documents AS documents
ORDER BY lastReported, r.id
