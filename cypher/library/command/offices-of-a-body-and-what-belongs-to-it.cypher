// title: Who holds which office in a state, and in what belongs to it?
// explanation: Holders of offices in a state or an organisation and in everything that is part of it, up to three steps
//   down.
// look for: One person with several offices; bodies without anybody; two holders of one office, of whom one is the former.
// returns: body, office, person, since, until, lastReported
// param body: entity, a state or an organisation = "st-prk"
MATCH (part:Entity)-[:PART_OF*0..3]->(:Entity {id: $body})
WITH DISTINCT part
MATCH (person:Person)<-[:SUBJECT]-(c:Claim {relation: 'HOLDS_OFFICE_IN'})-[:OBJECT]->(part)
WITH part, c.office AS office, person, min(coalesce(c.dateFrom, c.date)) AS since, max(c.dateTo) AS until,
  max(c.reported) AS lastReported
RETURN part.name AS body, office, person.name AS person, since, until, lastReported
ORDER BY body, office, since, person
