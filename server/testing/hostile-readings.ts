/** Statements that must not run: they read files, or reach for the network. */
import type { HostileStatement } from './hostile-disguises.ts';
import { toStatements } from './hostile-disguises.ts';

const FILES = String.raw`
LOAD CSV FROM '{file}' AS line RETURN line
load csv from "{file}" as line return line
LOAD CSV WITH HEADERS FROM '{file}' AS line RETURN line
LOAD CSV FROM '{file}' AS line FIELDTERMINATOR ':' RETURN line
LOAD CSV FROM $file AS line RETURN line
WITH '{file}' AS file LOAD CSV FROM file AS line RETURN line
WITH 'file' AS a, '{file}' AS b LOAD CSV FROM b AS line RETURN line
UNWIND ['{file}'] AS file LOAD CSV FROM file AS line RETURN line
MATCH (n) WITH n LIMIT 1 LOAD CSV FROM '{file}' AS line RETURN line
LOAD/**/CSV FROM '{file}' AS line RETURN line
LOAD /* a */ CSV FROM '{file}' AS line RETURN line
/* a */ LOAD CSV FROM '{file}' AS line RETURN line
L\u004fAD CSV FROM '{file}' AS line RETURN line
LOAD \u0043SV FROM '{file}' AS line RETURN line
\u004c\u004f\u0041\u0044\u0020\u0043\u0053\u0056 FROM '{file}' AS line RETURN line
LOAD\u0009CSV FROM '{file}' AS line RETURN line
LOAD\u00a0CSV FROM '{file}' AS line RETURN line
RETURN 1 AS x UNION LOAD CSV FROM '{file}' AS x RETURN x
CALL { LOAD CSV FROM '{file}' AS line RETURN line } RETURN line
CALL () { LOAD CSV FROM '{file}' AS line RETURN line } RETURN line
RETURN COLLECT { LOAD CSV FROM '{file}' AS line RETURN line }
RETURN EXISTS { LOAD CSV FROM '{file}' AS line RETURN line }
RETURN COUNT { LOAD CSV FROM '{file}' AS line RETURN line }
MATCH (n) RETURN CASE WHEN n.x = 1 THEN COLLECT { LOAD CSV FROM '{file}' AS line RETURN line } ELSE 2 END
MATCH (n) WHERE COLLECT { LOAD CSV FROM '{file}' AS line RETURN line }[0] IS NOT NULL RETURN n
RETURN [x IN COLLECT { LOAD CSV FROM '{file}' AS line RETURN line } | x]
RETURN reduce(s = '', x IN COLLECT { LOAD CSV FROM '{file}' AS line RETURN line[0] } | s + x) AS x
RETURN {a: COLLECT { LOAD CSV FROM '{file}' AS line RETURN line }} AS x
WITH * ORDER BY COLLECT { LOAD CSV FROM '{file}' AS line RETURN line }[0] RETURN 1 AS x
MATCH (n) RETURN n LIMIT size(COLLECT { LOAD CSV FROM '{file}' AS line RETURN line })
SHOW INDEXES YIELD name RETURN COLLECT { LOAD CSV FROM '{file}' AS line RETURN line }
SHOW FUNCTIONS WHERE name = COLLECT { LOAD CSV FROM '{file}' AS line RETURN line }[0][0]
USING PERIODIC COMMIT LOAD CSV FROM '{file}' AS line RETURN line
USING PERIODIC COMMIT 500 LOAD CSV FROM '{file}' AS line CREATE (:Abuse)
LOAD CSV FROM '{file}' AS line CALL { WITH line CREATE (:Abuse) } IN TRANSACTIONS
PROFILE LOAD CSV FROM '{file}' AS line RETURN line
EXPLAIN LOAD CSV FROM '{file}' AS line RETURN line
CYPHER 5 LOAD CSV FROM '{file}' AS line RETURN line
LOAD CSV FROM 'FILE:' + '{file}' AS line RETURN line
LOAD CSV FROM toLower('{file}') AS line RETURN line
LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line
LOAD CSV FROM 'file:///proc/self/environ' AS line RETURN line
LOAD CSV FROM 'file:///../../../../etc/passwd' AS line RETURN line
LOAD CSV FROM 'file:///%2e%2e/%2e%2e/etc/passwd' AS line RETURN line
LOAD CSV FROM 'jar:{file}!/x' AS line RETURN line
LOAD JSONL FROM '{file}' AS row RETURN row
LOAD PARQUET FROM '{file}' AS row RETURN row
CALL apoc.load.csv('{file}')
CALL apoc.load.json('{file}') YIELD value RETURN value
CALL apoc.export.csv.all('{file}', {})
CALL apoc.import.file('{file}')
CALL db.import('{file}')
CALL grafeo.import.csv('{file}')
`;

const NETWORK = String.raw`
LOAD CSV FROM '{url}' AS line RETURN line
LOAD CSV FROM 'ht' + 'tp' + substring('{url}', 4) AS line RETURN line
L\u004FAD CSV FROM '{url}' AS line RETURN line
CALL { LOAD CSV WITH HEADERS FROM '{url}' AS line RETURN line } RETURN line
RETURN COLLECT { LOAD CSV FROM '{url}' AS line RETURN line }
MATCH (n) RETURN CASE n.x WHEN 1 THEN EXISTS { LOAD CSV FROM '{url}' AS line RETURN line } ELSE 2 END
MATCH (n) WITH n LIMIT 1 LOAD CSV FROM '{url}' + '?' + n.id AS line RETURN line
LOAD CSV FROM 'ftp://127.0.0.1/x' AS line RETURN line
LOAD CSV FROM 'http://169.254.169.254/latest/meta-data' AS line RETURN line
CALL apoc.load.jsonParams('{url}', {}, '')
CALL apoc.load.xml('{url}')
RETURN apoc.load.json('{url}')
CALL apoc.bolt.load('{url}', 'RETURN 1')
CALL dbms.upgrade()
CALL fleetManagement.registerToken('x')
`;

/** All of them. */
export const READING_OUT: readonly HostileStatement[] = [
  ...toStatements('files', FILES),
  ...toStatements('network', NETWORK),
];
