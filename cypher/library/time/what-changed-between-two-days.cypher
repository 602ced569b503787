// title: What became known between two days?
// explanation: Edges with a claim that was reported in that time, with how many claims there were before: none means that it
//   was new, some that it was repeated, confirmed or denied.
// look for: New edges between old acquaintances, and old edges whose new claims are of another status than the old ones.
// returns: from, relation, to, before, added, statuses, earliest
// param since: day, first day = "2025-06-01"
// param until: last day, last day = "2025-06-30"
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Entity)
WHERE $since <= c.reportedDay AND c.reportedDay <= $until
WITH a, b, c.edge AS edge, c.relation AS relation, c ORDER BY c.status
WITH a, b, edge, relation, count(c) AS added, collect(DISTINCT c.status) AS statuses, min(c.reportedDay) AS earliest
WITH a, b, edge, relation, added, statuses, earliest,
  COUNT { MATCH (old:Claim {edge: edge}) WHERE old.reportedDay < $since } AS before
RETURN a.name AS from, relation, b.name AS to, before, added, statuses, earliest
ORDER BY before, earliest, edge
