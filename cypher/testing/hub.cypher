// Puts an entity with many neighbours into a store, to measure on.
// params: id: string, neighbours: integer
// returns: neighbours
// example: { "id": "bench-hub", "neighbours": 3 }
MERGE (hub:Entity:State {id: $id})
SET hub.name = 'Hub', hub.testing = true, hub.neighbours = toInteger($neighbours)
WITH hub
UNWIND range(1, toInteger($neighbours)) AS number
MERGE (n:Entity:Organisation {id: $id + '-' + toString(number)})
SET n.name = 'Neighbour ' + toString(number), n.description = 'One of many neighbours of a hub.', n.testing = true, n.claims = 1, n.documents = 1, n.neighbours = 1
MERGE (hub)-[r:SUPPLIES]->(n)
SET r += { id: $id + '~SUPPLIES~' + n.id, claims: 1, documents: 1, origins: 1, status: 'reported', affirmed: true, contested: false, grade: 'B2', firstReported: '2024-01-01', lastReported: '2024-01-01' }
RETURN count(n) AS neighbours
