// title: Who sanctions whom, since when, and who else does?
// explanation: Sanctions by those under them, with all who imposed them.
// look for: Names on one list alone: they can go on trading with the rest of the world.
// returns: sanctioned, kind, by, since
MATCH (issuer:Entity)-[r:SANCTIONS]->(sanctioned:Entity)
WHERE r.affirmed
WITH sanctioned, issuer, r ORDER BY issuer.name
WITH sanctioned, collect(issuer.name) AS by, min(r.since) AS since
RETURN sanctioned.name AS sanctioned, [l IN labels(sanctioned) WHERE l <> 'Entity'][0] AS kind, by, since
ORDER BY size(by) DESC, since, sanctioned
