// title: Who repeats one origin, and what of it?
// explanation: Documents and single claims that have their information from an agency, an office or a speaker, as the
//   documents themselves show.
// look for: Outlets that never say where they have it from, and sentences that grew sharper on the way.
// returns: origin, publisher, title, reported, basis, statement
// param origin: text, name of the origin = "Yonhap"
MATCH (origin {name: $origin})<-[relay:RELAYS]-(from)
MATCH (c:Claim)-[:SOURCED_FROM]->(d:Document)-[:PUBLISHED_BY]->(p:Publisher)
WHERE c.id = from.id OR d.id = from.id
RETURN origin.name AS origin, p.name AS publisher, d.title AS title, c.reported AS reported, relay.basis AS basis,
  c.statement AS statement
ORDER BY c.reportedDay, c.id
