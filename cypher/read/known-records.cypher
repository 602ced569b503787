// Which of given ids records of one label have: who wrote them, with what digest, their labels, and the day of documents.
// params: ids: list of string
// returns: id, origin, digest, labels, published
// example: { "ids": ["st-rus", "st-example"] }
// expands: __TYPE__ to the label of the records
MATCH (n:__TYPE__)
USING INDEX SEEK n:__TYPE__(id)
WHERE n.id IN $ids
RETURN n.id AS id, n.origin AS origin, n.digest AS digest, labels(n) AS labels, n.published AS published
ORDER BY id
