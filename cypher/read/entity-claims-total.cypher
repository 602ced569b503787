// How many claims speak of an entity.
// params: id: string
// returns: total
// example: { "id": "re-drone-technology" }
MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT|AT|BY_MEANS_OF|IN_EVENT|ATTRIBUTED_TO]-(c:Claim)
RETURN count(DISTINCT c.id) AS total
