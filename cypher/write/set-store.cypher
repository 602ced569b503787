// Sets properties of the store's own record, and makes it if there is none.
// params: properties: map
// returns: version
// example: { "properties": { "version": 2 } }
MERGE (s:Store {id: 'store', application: 'entente'})
SET s += $properties
RETURN s.version AS version
