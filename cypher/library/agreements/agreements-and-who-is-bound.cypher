// title: Which agreements bind whom, and since when?
// explanation: Agreements of a state: those that bind it, and those that it is a party to, ratified or signed, with all whom
//   they bind and all who signed.
// look for: Different first days of force in different sources; signatures by persons whose state is not yet bound.
// returns: agreement, inForceSince, bound, parties, signedBy
// param state: entity, a state = "st-prk"
MATCH (agreement:Agreement)-[:BINDS|PARTY_TO|RATIFIES|SIGNS]-(:State {id: $state})
WITH DISTINCT agreement
OPTIONAL MATCH (agreement)-[binding:BINDS]->(bound:State)
WITH agreement, binding, bound ORDER BY bound.name
WITH agreement, min(binding.since) AS inForceSince, collect(DISTINCT bound.name) AS bound
OPTIONAL MATCH (party:Entity)-[:PARTY_TO]->(agreement)
WITH agreement, inForceSince, bound, party ORDER BY party.name
WITH agreement, inForceSince, bound, collect(DISTINCT party.name) AS parties
OPTIONAL MATCH (signer:Entity)-[:SIGNS]->(agreement)
WITH agreement, inForceSince, bound, parties, signer ORDER BY signer.name
WITH agreement, inForceSince, bound, parties, collect(DISTINCT signer.name) AS signedBy
RETURN agreement.name AS agreement, inForceSince, bound, parties, signedBy
ORDER BY inForceSince, agreement
