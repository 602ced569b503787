// title: What was signed and is not known to bind anybody?
// explanation: Agreements that somebody signed or is a party to, for which no document says that they entered into force.
// look for: Ratifications in the last column: with those of all parties it is only the day that is missing.
// returns: agreement, signers, parties, ratifiedBy
MATCH (agreement:Agreement)
WHERE (EXISTS { (agreement)<-[:SIGNS]-(:Entity) } OR EXISTS { (agreement)<-[:PARTY_TO]-(:Entity) })
  AND NOT EXISTS { (agreement)-[:BINDS]->(:Entity) }
OPTIONAL MATCH (who:Entity)-[r:SIGNS|PARTY_TO|RATIFIES]->(agreement)
WITH agreement, who, r ORDER BY who.name
WITH agreement, collect(CASE WHEN type(r) = 'SIGNS' THEN who.name END) AS signers,
  collect(CASE WHEN type(r) = 'PARTY_TO' THEN who.name END) AS parties,
  collect(CASE WHEN type(r) = 'RATIFIES' THEN who.name END) AS ratifiedBy
RETURN agreement.name AS agreement, signers, parties, ratifiedBy
ORDER BY agreement
