// Names are found by a key with a letter or two amiss, as a whole and by their words.
// params: none
// returns: nothing
// example: {}
CREATE FULLTEXT INDEX name_whole IF NOT EXISTS FOR (n:Name) ON EACH [n.key] OPTIONS { indexConfig: { `fulltext.analyzer`: 'keyword' } };
// Of one label and one list of properties there is only one such index: the second one lists the text too, which is never asked.
CREATE FULLTEXT INDEX name_words IF NOT EXISTS FOR (n:Name) ON EACH [n.key, n.text] OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
// An index that is still being filled refuses to be asked.
CALL db.awaitIndexes(300);
