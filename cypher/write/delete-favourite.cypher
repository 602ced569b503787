// Removes a favourite of the console.
// params: id: string
// returns: deleted
// example: { "id": "q-example" }
MATCH (f:Favourite {id: $id})
DELETE f
RETURN count(*) AS deleted
