// Says which Neo4j answers and which of its databases this is; also the question asked to see whether it answers.
// params: none
// returns: product, version, edition, database
// example: {}
CALL dbms.components() YIELD name, versions, edition
WITH name, versions, edition
WHERE name = 'Neo4j Kernel'
CALL db.info() YIELD name AS database
RETURN name AS product, versions[0] AS version, edition, database
