// title: Which offices have several holders?
// explanation: Offices that claims give to more than one person, in the order in which they are said to have held them.
// look for: Successions are the harmless case. Two at one time are an error, a shared office or a struggle.
// returns: body, office, holders
MATCH (person:Person)<-[:SUBJECT]-(c:Claim {relation: 'HOLDS_OFFICE_IN'})-[:OBJECT]->(body:Entity)
WITH body, c.office AS office, person, min(coalesce(c.dateFrom, c.date, c.reported)) AS since
ORDER BY since, person.name
WITH body, office, collect({ person: person.name, since: since }) AS holders
WHERE size(holders) > 1
RETURN body.name AS body, office, holders
ORDER BY body, office
