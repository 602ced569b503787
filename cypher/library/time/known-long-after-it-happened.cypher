// title: What became known only long after it happened?
// explanation: Claims whose report came a given number of years or more after the day that they speak of, by the year of
//   both.
// look for: Secrets that came out, and history that was told to explain the present: the statement says which.
// returns: happened, reported, years, statement, publisher
// option years: integer, years between the two at least = 2
// option affirmed: boolean, only claims that affirm what they speak of = true
MATCH (c:Claim)-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE c.firstDay IS NOT NULL AND c.reportedDay IS NOT NULL AND (NOT $affirmed OR NOT c.status IN ['denied', 'refused'])
WITH c, p, toInteger(left(c.reportedDay, 4)) - toInteger(left(c.firstDay, 4)) AS years
WHERE years >= $years
RETURN coalesce(c.date, c.dateFrom) AS happened, c.reported AS reported, years, c.statement AS statement, p.name AS publisher
ORDER BY years DESC, c.id
