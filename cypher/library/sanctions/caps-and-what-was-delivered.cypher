// title: How do deliveries compare with the caps that are set on them?
// explanation: Goods with a cap in an agreement and with figures in a transfer, each figure beside each cap.
// look for: Units first: barrels a year against barrels in nine months. A cap that a later resolution lowered is still
//   listed.
// returns: goods, agreement, cap, capUnit, transfer, figure, unit, statement
MATCH (agreement:Agreement)<-[:SUBJECT]-(limit:Claim {relation: 'RESTRICTS'})-[:OBJECT]->(goods:Entity)
WHERE limit.quantityMax IS NOT NULL OR limit.quantity IS NOT NULL
MATCH (goods)<-[:OBJECT]-(c:Claim {relation: 'TRANSFERS'})-[:SUBJECT]->(transfer:Event)
RETURN goods.name AS goods, agreement.name AS agreement, coalesce(limit.quantityMax, limit.quantity) AS cap,
  limit.unit AS capUnit, transfer.name AS transfer, coalesce(c.quantity, c.quantityMin, c.quantityMax) AS figure,
  c.unit AS unit, c.statement AS statement
ORDER BY goods, agreement, limit.id, c.id
