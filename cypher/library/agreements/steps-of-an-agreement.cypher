// title: How did an agreement come about, step by step?
// explanation: Signature, ratification, adoption, entry into force and what it replaces, by day, with every source that
//   gives one.
// look for: Days that differ between sources, mostly that of the vote against that of the decree or its publication.
// returns: day, relation, subject, object, status, publisher, statement
// param agreement: entity, an agreement = "ag-rus-prk-csp-2024"
MATCH (:Agreement {id: $agreement})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.relation IN ['SIGNS', 'RATIFIES', 'ADOPTS', 'ESTABLISHES', 'BINDS', 'REPLACES', 'PARTY_TO', 'VETOES']
MATCH (subject:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(object:Entity)
MATCH (c)-[:SOURCED_FROM]->(:Document)-[:PUBLISHED_BY]->(p:Publisher)
RETURN coalesce(c.date, c.dateFrom) AS day, c.relation AS relation, subject.name AS subject, object.name AS object,
  c.status AS status, p.name AS publisher, c.statement AS statement
ORDER BY day, c.id
