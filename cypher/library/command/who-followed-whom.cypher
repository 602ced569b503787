// title: Who followed whom in office?
// explanation: Successions as a picture, with the bodies in which the successors hold office.
// look for: Several changes within a few weeks; the day of each is on its claims.
// returns: successor, succeeds, before, holds, body
MATCH (successor:Person)-[succeeds:SUCCEEDS]->(before:Person)
WHERE succeeds.affirmed
OPTIONAL MATCH (successor)-[holds:HOLDS_OFFICE_IN]->(body:Entity)
RETURN successor, succeeds, before, holds, body
ORDER BY successor.id, before.id, body.id
