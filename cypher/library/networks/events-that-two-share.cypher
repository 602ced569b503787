// title: In which events and agreements do two sides meet?
// explanation: Events and agreements at which both have an edge, as a picture: what each does there is the edge's relation.
// look for: Events at which one gives and the other receives, and those that one reports and the other denies.
// returns: one, here, event, there, other
// param one: entity, the one side = "st-rus"
// param other: entity, the other side = "st-prk"
MATCH (one:Entity {id: $one})-[here]-(event:Entity)-[there]-(other:Entity {id: $other})
WHERE here.affirmed AND there.affirmed AND any(l IN labels(event) WHERE l IN ['Event', 'Agreement'])
RETURN one, here, event, there, other
ORDER BY event.id, here.id, there.id
