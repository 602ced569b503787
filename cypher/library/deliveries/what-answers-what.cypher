// title: Which deliveries and deals are said to be the price of others?
// explanation: An event or an agreement can respond to another: it repays it, answers it or follows from it. These are such
//   pairs in which a given side takes part in one of the two, or speaks of it.
// look for: One event that several others repay: that is what the other side wanted most. Pairs with a single document are
//   an analyst's guess until a second one says the same.
// returns: answer, isSaidToRepay, documents, origins, grade, sides
// param side: entity, a state or an organisation = "st-rus"
MATCH (answer:Entity)-[r:RESPONDS_TO]->(first:Entity)
WHERE r.affirmed
MATCH (side:Entity {id: $side})
WHERE EXISTS { (side)-[:SUPPLIES_THROUGH|RECEIVES_THROUGH|TAKES_PART_IN|REPORTS|DENIES]->(answer) }
  OR EXISTS { (side)-[:SUPPLIES_THROUGH|RECEIVES_THROUGH|TAKES_PART_IN|REPORTS|DENIES]->(first) }
OPTIONAL MATCH (answer)<-[:SUPPLIES_THROUGH|RECEIVES_THROUGH|TAKES_PART_IN]-(taking:Entity)
WITH answer, r, first, taking ORDER BY taking.name
WITH answer, r, first, collect(DISTINCT taking.name) AS sides
RETURN answer.name AS answer, first.name AS isSaidToRepay, r.documents AS documents, r.origins AS origins,
  r.grade AS grade, sides
ORDER BY documents DESC, answer, isSaidToRepay
