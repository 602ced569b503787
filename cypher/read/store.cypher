// The store's own record, and how many nodes of any label the database holds.
// params: none
// returns: nodes, stores, version, seedDigest, vocabularyDigest
// example: {}
MATCH (n)
WITH count(n) AS nodes
OPTIONAL MATCH (s:Store {id: 'store', application: 'entente'})
RETURN nodes, count(s) AS stores, max(s.version) AS version, max(s.seedDigest) AS seedDigest, max(s.vocabularyDigest) AS vocabularyDigest
