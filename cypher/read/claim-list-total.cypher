// How many claims there are by words of their sentence, by relation, status, publisher and day of report.
// params: words: list of string, relations: list of string, statuses: list of string, publishers: list of string, from: string, to: string
// returns: total
// example: { "words": ["drone", "north"], "relations": [], "statuses": [], "publishers": [], "from": "", "to": "" }
MATCH (c:Claim)-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE (size($relations) = 0 OR c.relation IN $relations)
  AND (size($statuses) = 0 OR c.status IN $statuses)
  AND (size($publishers) = 0 OR p.id IN $publishers OR p.name IN $publishers)
  AND ($from = '' OR c.reportedDay >= $from)
  AND ($to = '' OR c.reportedDay <= $to)
WITH c, coalesce(c.key, toLower(c.statement)) AS key
WHERE all(word IN $words WHERE key CONTAINS word)
RETURN count(c) AS total
