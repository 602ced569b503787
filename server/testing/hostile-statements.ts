/** Statements that must not run: each aims at what the console keeps from who types. */
import type { HostileStatement } from './hostile-disguises.ts';
import { DISGUISED, toStatements } from './hostile-disguises.ts';
import { READING_OUT } from './hostile-readings.ts';

const WRITE = String.raw`
CREATE (:Abuse)
create (:Abuse)
CREATE (a:Abuse)-[:ABUSES]->(b:Abuse) RETURN a
INSERT (:Abuse)
MERGE (:Abuse {id: 1})
MERGE (n:Abuse {id: 1}) ON CREATE SET n.x = 1 ON MATCH SET n.x = 2 RETURN n
MATCH (n) SET n.abused = true
MATCH (n) SET n += {abused: true}
MATCH (n) SET n = {} RETURN n
MATCH (n) SET n:Abuse
MATCH (n:Store) SET n.version = 0
MATCH (n) REMOVE n.id
MATCH (n:Entity) REMOVE n:Entity
MATCH (n) DELETE n
MATCH (n) DETACH DELETE n
MATCH (n) NODETACH DELETE n
MATCH ()-[r]->() DELETE r
OPTIONAL MATCH (n:Nothing) DELETE n
FOREACH (x IN [1] | CREATE (:Abuse))
MATCH (n) FOREACH (x IN [n] | SET x.abused = true)
FOREACH (x IN [] | CREATE (:Abuse))
UNWIND [1] AS x CREATE (:Abuse {x: x})
UNWIND [] AS x CREATE (:Abuse {x: x})
CALL { CREATE (:Abuse) }
CALL { CREATE (n:Abuse) RETURN n } RETURN n
CALL () { CREATE (n:Abuse) RETURN n } RETURN n
MATCH (n) CALL { WITH n SET n.abused = 1 } RETURN n
MATCH (n) CALL (n) { SET n.abused = 1 RETURN 1 AS x } RETURN x
RETURN 1 AS x UNION CREATE (n:Abuse) RETURN 1 AS x
CREATE (n:Abuse) RETURN 1 AS x UNION RETURN 2 AS x
MATCH (n) WITH n LIMIT 1 SET n.abused = 1 RETURN n.abused
WITH 1 AS x CREATE (:Abuse) RETURN x
WITH 1 AS x WHERE false CREATE (:Abuse) RETURN x
MATCH (n) WHERE false DETACH DELETE n
MATCH (n) RETURN n LIMIT 0 UNION ALL MATCH (n) DETACH DELETE n RETURN n
PROFILE CREATE (:Abuse)
profile match (n) set n.abused = 1
PROFILE MATCH (n) DETACH DELETE n
CYPHER 5 CREATE (:Abuse)
CYPHER runtime=slotted CREATE (:Abuse)
CYPHER PROFILE CREATE (:Abuse)
MATCH (a:Entity), (b:Entity) CREATE (a)-[:ABUSES]->(b)
MATCH (a:Entity) MERGE (a)-[:ABUSES]->(:Abuse)
MERGE p = (a:Abuse)-[:ABUSES]->(b:Abuse) RETURN p
MATCH (n) SET n[$key] = 1
MATCH (n) SET n.abused = COUNT { (n)--() }
MATCH (n) SET n:$(['Abuse'])
CREATE (:$(['Abuse']))
MATCH (n) WITH collect(n) AS all FOREACH (n IN all | DETACH DELETE n)
CALL { CALL { CREATE (:Abuse) } RETURN 1 AS x } RETURN x
CALL { WITH 1 AS x CALL { WITH x CREATE (:Abuse {x: x}) } RETURN x } RETURN x
CREATE (n:Abuse) FINISH
CREATE (n:Abuse) WITH n DELETE n
`;

const SCHEMA = String.raw`
CREATE INDEX abuse FOR (n:Abuse) ON (n.x)
CREATE INDEX IF NOT EXISTS FOR (n:Abuse) ON (n.x)
CREATE RANGE INDEX abuse FOR ()-[r:ABUSES]-() ON (r.x)
CREATE TEXT INDEX abuse FOR (n:Abuse) ON (n.x)
CREATE POINT INDEX abuse FOR (n:Abuse) ON (n.x)
CREATE FULLTEXT INDEX abuse FOR (n:Abuse) ON EACH [n.x]
CREATE VECTOR INDEX abuse FOR (n:Abuse) ON (n.x) OPTIONS {indexConfig: {${'`'}vector.dimensions${'`'}: 3}}
CREATE LOOKUP INDEX abuse FOR (n) ON EACH labels(n)
CREATE CONSTRAINT abuse FOR (n:Abuse) REQUIRE n.x IS UNIQUE
CREATE CONSTRAINT abuse IF NOT EXISTS FOR (n:Abuse) REQUIRE n.x IS UNIQUE
DROP INDEX abuse
DROP INDEX abuse IF EXISTS
DROP CONSTRAINT abuse IF EXISTS
PROFILE CREATE INDEX abuse FOR (n:Abuse) ON (n.x)
`;

const SETTINGS = String.raw`
SHOW SETTINGS
SHOW SETTING 'server.bolt.listen_address'
show settings yield *
SHOW SETTINGS YIELD name, value WHERE name CONTAINS 'password' RETURN value
SH\u004fW SETTINGS
/**/SHOW/**/SETTINGS/**/
CALL dbms.listConfig()
CALL dbms.listConfig('') YIELD name, value RETURN name, value
CALL ${'`'}dbms${'`'}.${'`'}listConfig${'`'}()
CALL dbms . listConfig ( )
CALL dbms/**/./**/listConfig/**/()
CALL dbms.\u006cistConfig()
C\u0041LL dbms.listConfig()
OPTIONAL CALL dbms.listConfig() YIELD name RETURN name
CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name
RETURN EXISTS { CALL dbms.listConfig() YIELD name RETURN name }
MATCH (n) RETURN CASE WHEN EXISTS { CALL dbms.listConfig() YIELD name RETURN name } THEN 1 ELSE 2 END
RETURN 1 AS name UNION CALL dbms.listConfig() YIELD name RETURN name
MATCH (n) CALL dbms.listConfig() YIELD name RETURN name
CALL dbms.setConfigValue('server.bolt.listen_address', '')
CALL dbms.listCapabilities()
CALL dbms.queryJmx('*:*')
CALL dbms.info()
CALL dbms.components()
CALL dbms.upgradeStatus()
CALL db.info()
CALL db.stats.retrieve('QUERIES')
CALL db.stats.collect('QUERIES')
CALL db.stats.clear('QUERIES')
CALL db.clearQueryCaches()
CALL db.prepareForReplanning()
CALL db.resampleOutdatedIndexes()
CALL db.resampleIndex('x')
CALL db.createLabel('Abuse')
CALL db.createProperty('abused')
CALL db.createRelationshipType('ABUSES')
CALL db.create.setNodeVectorProperty(null, 'a', [1.0])
CALL db.checkpoint()
CALL dbms.quarantineDatabase('neo4j', true)
CYPHER debug=ast RETURN 1
CYPHER debug=toString MATCH (n) RETURN n
`;

const PEOPLE = String.raw`
SHOW TRANSACTIONS
SHOW TRANSACTION
SHOW TRANSACTIONS YIELD *
SHOW TRANSACTIONS YIELD currentQuery, parameters RETURN currentQuery, parameters
SHOW TRANSACTIONS 'neo4j-transaction-1'
SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message
SHOW FUNCTIONS YIELD name SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery
SHOW INDEXES YIELD name TERMINATE TRANSACTIONS name YIELD message RETURN message
TERMINATE TRANSACTION 'neo4j-transaction-1'
TERMINATE TRANSACTIONS 'neo4j-transaction-1', 'neo4j-transaction-2'
T\u0045RMINATE TRANSACTIONS 'neo4j-transaction-1'
SHOW USERS
SHOW USERS WITH AUTH
SHOW CURRENT USER
SHOW ROLES
SHOW PRIVILEGES
SHOW USER PRIVILEGES
SHOW POPULATED ROLES WITH USERS
SHOW SUPPORTED PRIVILEGES
SHOW FUNCTIONS EXECUTABLE BY neo4j
SHOW PROCEDURES EXECUTABLE BY CURRENT USER
CALL dbms.listConnections()
CALL dbms.killConnection('bolt-1')
CALL dbms.killConnections(['bolt-1'])
CALL dbms.listQueries()
CALL dbms.killQuery('query-1')
CALL dbms.listTransactions()
CALL dbms.listActiveLocks('query-1')
CALL dbms.showCurrentUser()
CALL dbms.security.listUsers()
CALL tx.getMetaData()
CALL tx.setMetaData({user: 'somebody else'})
MATCH (n) RETURN CASE WHEN n.x = 1 THEN COLLECT { CALL tx.getMetaData() YIELD metadata RETURN metadata } ELSE 2 END
CALL dbms.routing.getRoutingTable({})
CALL dbms.cluster.routing.getRoutingTable({})
`;

const ADMINISTRATION = String.raw`
CREATE USER abuse SET PASSWORD 'abuse-abuse'
CREATE OR REPLACE USER abuse SET PASSWORD 'abuse-abuse'
CREATE USER abuse IF NOT EXISTS SET PLAINTEXT PASSWORD 'abuse-abuse' CHANGE NOT REQUIRED
ALTER USER neo4j SET PASSWORD 'abuse-abuse'
ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'abuse-abuse'
ALTER USER neo4j SET STATUS SUSPENDED
DROP USER neo4j
RENAME USER neo4j TO abuse
CREATE ROLE abuse
GRANT ROLE admin TO neo4j
GRANT ALL ON DBMS TO abuse
DENY MATCH {*} ON GRAPH * TO PUBLIC
REVOKE ROLE admin FROM neo4j
CREATE DATABASE abuse
CREATE COMPOSITE DATABASE abuse
CREATE ALIAS abuse FOR DATABASE neo4j
DROP DATABASE neo4j
STOP DATABASE neo4j
START DATABASE neo4j
ALTER DATABASE neo4j SET ACCESS READ ONLY
SHOW DATABASES
SHOW DEFAULT DATABASE
SHOW HOME DATABASE
SHOW SERVERS
SHOW ALIASES FOR DATABASE
ENABLE SERVER 'x'
DEALLOCATE DATABASES FROM SERVER 'x'
REALLOCATE DATABASES
DRYRUN REALLOCATE DATABASES
CR\u0045ATE USER abuse SET PASSWORD 'abuse-abuse'
PROFILE SHOW DATABASES
`;

const OTHER_DATABASE = String.raw`
USE system SHOW DATABASES
USE system RETURN 1
USE neo4j MATCH (n) RETURN n
USE ${'`'}system${'`'} RETURN 1
USE graph.byName('system') RETURN 1
USE graph.byElementId('4:x:1') RETURN 1
US\u0045 system RETURN 1
/**/USE/**/system RETURN 1
CALL { USE system RETURN 1 AS x } RETURN x
CALL () { USE system RETURN 1 AS x } RETURN x
RETURN EXISTS { USE system MATCH (n) RETURN n }
RETURN 1 AS x UNION USE system RETURN 1 AS x
EXPLAIN USE system RETURN 1
`;

const PROCEDURES = String.raw`
MATCH (n) CALL { WITH n RETURN 1 AS x } IN TRANSACTIONS RETURN x
MATCH (n) CALL { WITH n SET n.abused = 1 } IN TRANSACTIONS OF 10 ROWS
MATCH (n) CALL { WITH n SET n.abused = 1 } IN 4 CONCURRENT TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE
MATCH (n) CALL (n) { DETACH DELETE n } IN CONCURRENT TRANSACTIONS
CALL { CREATE (:Abuse) } IN TR\u0041NSACTIONS
CALL apoc.cypher.run('CREATE (:Abuse)', {})
CALL apoc.cypher.doIt('CREATE (:Abuse)', {}) YIELD value RETURN value
CALL apoc.periodic.iterate('MATCH (n) RETURN n', 'DETACH DELETE n', {})
CALL apoc.periodic.repeat('abuse', 'CREATE (:Abuse)', 1)
CALL apoc.trigger.add('abuse', 'CREATE (:Abuse)', {})
CALL apoc.util.sleep(100000)
CALL apoc.systemdb.execute('SHOW USERS')
CALL apoc.config.list()
CALL apoc.create.node(['Abuse'], {})
CALL gds.graph.drop('x')
CALL genai.vector.encodeBatch(['x'], 'OpenAI', {})
CALL ${'`'}db.labels${'`'}()
CALL db.labels.and.more()
CALL nothing
CALL nothing()
CALL ${'`'}a b${'`'}.c()
CALL db.index.fulltext.createNodeIndex('abuse', ['Abuse'], ['x'])
CALL db.index.fulltext.drop('abuse')
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
CALL db.awaitIndexes(300)
CALL grafeo.procedures()
`;

const FUNCTIONS = String.raw`
RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) DETACH DELETE n', {})
RETURN apoc.cypher.runFirstColumn('RETURN 1', {}, false)
RETURN apoc.static.get('x')
RETURN apoc.config.map()
RETURN apoc.util.md5(['x'])
RETURN apoc . cypher . runFirstColumnSingle ('RETURN 1', {})
RETURN ${'`'}apoc${'`'}.${'`'}cypher${'`'}.${'`'}runFirstColumnSingle${'`'}('RETURN 1', {})
RETURN apoc.\u0063ypher.runFirstColumnSingle('RETURN 1', {})
MATCH (n) WHERE apoc.util.validatePredicate(true, 'x', []) RETURN n
RETURN genai.vector.encode('x', 'OpenAI', {token: 'x'})
RETURN graph.names()
RETURN graph.propertiesByName('neo4j')
RETURN db.nameFromElementId('4:x:1')
RETURN gds.version()
`;

/** All of them. */
export const HOSTILE: readonly HostileStatement[] = [
  ...toStatements('write', WRITE),
  ...toStatements('schema', SCHEMA),
  ...READING_OUT,
  ...toStatements('settings', SETTINGS),
  ...toStatements('people', PEOPLE),
  ...toStatements('administration', ADMINISTRATION),
  ...toStatements('other database', OTHER_DATABASE),
  ...toStatements('procedure', PROCEDURES),
  ...toStatements('function', FUNCTIONS),
  ...DISGUISED,
];
