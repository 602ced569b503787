// title: Which goods were moved although a resolution restricts them, by whom to whom?
// explanation: Agreements that ban or cap something, beside the transfers of the same thing and their two sides, as a
//   picture.
// look for: The cap is in the quantity of the claim on the restriction; compare it with the figures of the transfer.
// returns: agreement, restricts, goods, moves, transfer, side, part
MATCH (agreement:Agreement)-[restricts:RESTRICTS]->(goods:Entity)<-[moves:TRANSFERS]-(transfer:Event)
WHERE restricts.affirmed AND moves.affirmed
OPTIONAL MATCH (side:Entity)-[part:SUPPLIES_THROUGH|RECEIVES_THROUGH]->(transfer)
RETURN agreement, restricts, goods, moves, transfer, side, part
ORDER BY agreement.id, goods.id, transfer.id, side.id, part.id
