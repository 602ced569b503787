// title: Who gives and who receives through which transfers of what?
// explanation: Transfers are events with a giving side, a receiving side and goods. This draws those of one side, as far as
//   somebody affirms each part.
// look for: The same receiver behind several givers; persons and companies that stand for a state; transfers whose giver is
//   named and whose receiver is not, which this leaves out.
// returns: giver, gives, transfer, moves, goods, takes, receiver
// param giver: entity, who gives = "st-prk"
MATCH (giver:Entity {id: $giver})-[gives:SUPPLIES_THROUGH]->(transfer:Event)-[moves:TRANSFERS]->(goods:Entity)
WHERE gives.affirmed AND moves.affirmed
MATCH (receiver:Entity)-[takes:RECEIVES_THROUGH]->(transfer)
WHERE takes.affirmed
RETURN giver, gives, transfer, moves, goods, takes, receiver
ORDER BY transfer.id, goods.id, receiver.id
