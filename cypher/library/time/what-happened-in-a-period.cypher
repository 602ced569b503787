// title: What is said to have happened or held in a period?
// explanation: Claims about an entity whose own day or interval, not that of the report, touches a period, earliest first.
// look for: Events that follow each other within days, and what held all the while.
// returns: from, to, statement, status, reported
// param about: entity, whom or what it is about = "st-rus"
// param since: day, first day = "2024-11-01"
// param until: last day, last day = "2024-12"
MATCH (:Entity {id: $about})<-[:SUBJECT|OBJECT|IN_EVENT|AT]-(c:Claim)
WHERE c.firstDay <= $until AND coalesce(c.lastDay, '9999-12-31') >= $since
WITH DISTINCT c
RETURN coalesce(c.dateFrom, c.date) AS from, coalesce(c.dateTo, c.date) AS to, c.statement AS statement, c.status AS status,
  c.reported AS reported
ORDER BY c.firstDay, c.id
