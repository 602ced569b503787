// title: What does one publisher report that nobody else does?
// explanation: Claims on edges behind which there is no document of any other publisher.
// look for: Scoops and errors look the same here. Sort out what others could have seen and did not report.
// returns: reported, statement, status, grade, title
// param publisher: text, name of the publisher = "Kyiv Independent"
MATCH (p:Publisher {name: $publisher})<-[:PUBLISHED_BY]-(d:Document)<-[:SOURCED_FROM]-(c:Claim)
WHERE NOT EXISTS {
  MATCH (other:Claim {edge: c.edge})-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(rival:Publisher)
  WHERE rival.id <> p.id
}
RETURN c.reported AS reported, c.statement AS statement, c.status AS status,
  d.reliability + toString(c.credibility) AS grade, d.title AS title
ORDER BY c.reportedDay, c.id
