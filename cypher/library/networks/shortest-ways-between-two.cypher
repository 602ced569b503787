// title: By how few steps are two entities linked?
// explanation: All shortest paths over relations of doing: giving, making, moving, belonging, commanding, taking part.
//   Relations of speaking and of place are left out, because almost everything is linked by those.
// look for: Whether each step is affirmed by more than one origin: a path is as good as its weakest edge.
// returns: way
// param from: entity, where the path begins = "or-alabuga-sez"
// param to: entity, where it ends = "st-prk"
MATCH (from:Entity {id: $from})
MATCH (to:Entity {id: $to})
MATCH way = allShortestPaths(
  (from)-[:SUPPLIES|ASSISTS|SUPPLIES_THROUGH|RECEIVES_THROUGH|TRANSFERS|PRODUCES|DEVELOPS|OPERATES|USES|TAKES_PART_IN|PART_OF
    |COMMANDS|HOLDS_OFFICE_IN|DEPLOYS|TRAINS|DERIVES_FROM*..6]-(to)
)
RETURN way
ORDER BY [n IN nodes(way) | n.id], [r IN relationships(way) | r.id]
