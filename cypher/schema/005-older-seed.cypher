// A seed that was written before documents and claims had keys is no longer the seed of these files: `npm run seed` writes it anew.
// params: none
// returns: nothing
// example: {}
MATCH (s:Store {id: 'store', application: 'entente'})
WHERE s.seedDigest IS NOT NULL
SET s.seedDigest = 'of an older program';
