// title: What do we know about somebody from one sentence alone?
// explanation: Edges of an entity that rest on a single claim of a single document, with that sentence, worst graded first.
//   Plans have no grade and come before all others.
// look for: Grades below C3, and claims that a party to the matter makes about its opponent. None of this should carry an
//   argument by itself.
// returns: grade, relation, other, statement, speaker, publisher, reported
// param about: entity, whom or what it is about = "st-prk"
MATCH (:Entity {id: $about})-[r]-(other:Entity)
WHERE r.claims = 1 AND r.affirmed
MATCH (c:Claim {edge: r.id})-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(p:Publisher)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN r.grade AS grade, c.relation AS relation, other.name AS other, c.statement AS statement,
  speaker.name AS speaker, p.name AS publisher, c.reported AS reported
ORDER BY grade DESC, c.id
