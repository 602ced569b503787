// title: What was known about somebody by a given day?
// explanation: Claims about an entity from documents published by then, latest first: what an analyst could have read that
//   morning. Documents without a day are left out.
// look for: What was known already and came as news later; warnings that stood in one document alone.
// returns: reported, statement, status, grade, publisher
// param about: entity, whom or what it is about = "ev-dprk-deployment-2024"
// param day: last day, the day = "2024-12"
MATCH (:Entity {id: $about})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SOURCED_FROM]->(d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE c.reportedDay <= $day
WITH DISTINCT c, d, p
RETURN c.reported AS reported, c.statement AS statement, c.status AS status,
  d.reliability + toString(c.credibility) AS grade, p.name AS publisher
ORDER BY c.reportedDay DESC, c.id
