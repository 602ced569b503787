// Keys of names that may be similar to typed ones, given as fuzzy queries; the caller measures which of them are.
// params: whole: list of string, words: list of string, each: integer
// returns: keys
// example: { "whole": ["zelenski~2", "rusisa~1"], "words": ["zelenski~2"], "each": 100 }
CALL {
  UNWIND $whole AS query
  CALL db.index.fulltext.queryNodes('name_whole', 'key:' + query, { limit: $each }) YIELD node
  RETURN node.key AS key
  UNION
  UNWIND $words AS query
  CALL db.index.fulltext.queryNodes('name_words', 'key:' + query, { limit: $each }) YIELD node
  RETURN node.key AS key
}
RETURN collect(DISTINCT key) AS keys
