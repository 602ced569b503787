// title: How did the figure for the same thing change from report to report?
// explanation: Everything that was counted for one relation between two entities, in the order in which it became known.
//   Where the source gives a range, both bounds are shown.
// look for: Jumps from one month to the next, and who made them: a new speaker often counts something else (shells, rounds
//   or containers) under the same name. Compare only rows with the same unit.
// returns: reported, least, figure, most, approximate, unit, speaker, publisher, grade, statement
// param subject: entity, from where the relation goes = "ev-dprk-munitions-transfer"
// param relation: relation, which relation = "TRANSFERS"
// param object: entity, where it goes = "we-artillery-shells"
MATCH (:Entity {id: $subject})<-[:SUBJECT]-(c:Claim {relation: $relation})-[:OBJECT]->(:Entity {id: $object})
WHERE coalesce(c.quantity, c.quantityMin, c.quantityMax) IS NOT NULL
MATCH (c)-[:SOURCED_FROM]->(d:Document)-[:PUBLISHED_BY]->(p:Publisher)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN c.reported AS reported, c.quantityMin AS least, c.quantity AS figure, c.quantityMax AS most,
  coalesce(c.quantityApproximate, false) AS approximate, c.unit AS unit, speaker.name AS speaker,
  p.name AS publisher, d.reliability + toString(c.credibility) AS grade, c.statement AS statement
ORDER BY c.unit, c.reportedDay, c.id
