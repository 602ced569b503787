// title: When was most reported about somebody or something?
// explanation: Claims about an entity by the month in which they were reported, and how many of them deny.
// look for: Peaks without an event behind them: a campaign of reports is an event too.
// returns: month, claims, documents, denied
// param about: entity, whom or what it is about = "st-prk"
MATCH (:Entity {id: $about})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SOURCED_FROM]->(d:Document)
WHERE c.reportedDay IS NOT NULL
WITH left(c.reportedDay, 7) AS month, c, d
RETURN month, count(DISTINCT c.id) AS claims, count(DISTINCT d.id) AS documents,
  count(DISTINCT CASE WHEN c.status = 'denied' THEN c.id END) AS denied
ORDER BY month
