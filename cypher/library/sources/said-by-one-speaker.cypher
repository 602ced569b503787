// title: What does one speaker assert, and who contradicts it?
// explanation: Claims that are attributed to a person or an organisation, earliest first, with the disputes in which they
//   stand.
// look for: Figures that change from speech to speech, and claims that nobody disputes because nobody else could know.
// returns: reported, statement, status, grade, disputed
// param speaker: entity, who speaks = "pe-zelensky"
MATCH (:Entity {id: $speaker})<-[:ATTRIBUTED_TO]-(c:Claim)-[:SOURCED_FROM]->(d:Document)
OPTIONAL MATCH (k:Dispute)-[:CONCERNS]->(c)
WITH c, d, k ORDER BY k.id
WITH c, d, collect(DISTINCT k.about) AS disputed
RETURN c.reported AS reported, c.statement AS statement, c.status AS status,
  d.reliability + toString(c.credibility) AS grade, disputed
ORDER BY c.reportedDay, c.id
