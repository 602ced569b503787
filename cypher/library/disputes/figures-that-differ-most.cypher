// title: For which quantities do the figures differ most?
// explanation: Relations with several figures in one unit, by how many times the greatest is as large as the least.
// look for: Whether the figures are of different days: then it may be growth and no contradiction. `figures-over-time` shows
//   them.
// returns: from, relation, to, unit, least, greatest, times, figures
// option atLeast: float, how many times as large the greatest must be at least = 1.5
MATCH (c:Claim)
WHERE c.unit IS NOT NULL
WITH c, coalesce(c.quantity, c.quantityMin, c.quantityMax) AS low, coalesce(c.quantity, c.quantityMax, c.quantityMin) AS high
WITH c.edge AS edge, c.relation AS relation, c.unit AS unit, min(low) AS least, max(high) AS greatest, count(c) AS figures
WHERE figures > 1 AND least > 0 AND greatest >= least * $atLeast
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim {edge: edge})-[:OBJECT]->(b:Entity)
WITH DISTINCT a, b, relation, unit, least, greatest, figures
RETURN a.name AS from, relation, b.name AS to, unit, least, greatest, round(10.0 * greatest / least) / 10.0 AS times, figures
ORDER BY times DESC, from, to, unit
