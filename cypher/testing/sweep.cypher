// Removes what the tests of an engine wrote.
// params: none
// returns: nothing
// example: {}
MATCH (n:EngineProbe)
DETACH DELETE n
