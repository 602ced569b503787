/** Statements that must not run and hide what they are: in escapes, comments, backticks, look-alikes, depth and length. */

/** What a statement is after. */
export type Aim =
  | 'write'
  | 'schema'
  | 'files'
  | 'network'
  | 'settings'
  | 'people'
  | 'administration'
  | 'procedure'
  | 'function'
  | 'other database'
  | 'nesting'
  | 'disguise';

/** One of them; `{file}` and `{url}` stand for a file and an address that notice when they are read. */
export interface HostileStatement {
  readonly aim: Aim;
  readonly text: string;
}

const DISGUISE = String.raw`
RETURN 1 /* \u002a\u002f CREATE (:Abuse) /* */
MATCH (n) RETURN n // \u000a SET n.abused = 1
MATCH (n) WITH n // \u000d SET n.abused = 1
RETURN 'a\u0027 CREATE (:Abuse) //'
RETURN "a\u0022 AS x CREATE (:Abuse) RETURN "b"
MATCH (n:${'`'}a\u0060) SET n.abused = 1 //${'`'}) RETURN n
MATCH (n:${'`'}a${'`'}${'`'}${'`'}) DETACH DELETE n //${'`'}) RETURN n
RETURN '\\u0027 CREATE (:Abuse) //'
RETURN '\u005c' CREATE (:Abuse) //'
RETURN '\' CREATE (:Abuse) //
RETURN 1; CREATE (:Abuse)
RETURN 1;;CREATE (:Abuse);
;CREATE (:Abuse)
RETURN 1 ; /* a */ MATCH (n) DETACH DELETE n
EXPLAIN RETURN 1; CREATE (:Abuse)
EXPLAIN PROFILE CREATE (:Abuse)
PROFILE EXPLAIN CREATE (:Abuse)
\u0050ROFILE CREATE (:Abuse)
EXPLAINCREATE (:Abuse)
CYPHER 5 CYPHER 5 CREATE (:Abuse)
cReAtE (:Abuse)
C\u0052EATE (:Abuse)
\u0043\u0052\u0045\u0041\u0054\u0045\u0028\u003a\u0041\u0062\u0075\u0073\u0065\u0029
MATCH (n) S\u0045T n.abused = 1
MATCH (n) DET\u0041CH DEL\u0045TE n
MERGE/**/(:Abuse)
MATCH(n)DETACH/**/DELETE/**/n
MATCH(n)SET/*RETURN*/n.abused=1
CREATE//RETURN 1
RETURN\u0020n
CREATE (:Abuse) // RETURN 1
RETURN 1 AS ${'`'}x${'`'} CREATE (:${'`'}RETURN 1${'`'})
WITH 'RETURN 1' AS x CREATE (:Abuse {x: x})
ＣＲＥＡＴＥ (:Abuse)
СREATE (:Abuse)
СRЕАТЕ (:Abuse)
ΜERGE (:Abuse)
MΑTCH (n) DELETE n
ſHOW TRANSACTIONS
SHOW TRANſACTIONS
LOAD CſV FROM '{file}' AS line RETURN line
ＬＯＡＤ ＣＳＶ FROM '{file}' AS line RETURN line
LOAD CЅV FROM '{file}' AS line RETURN line
CALL dbmѕ.listConfig()
CALL dbms․listConfig()
CALL dbms。listConfig()
CALL db.ⅼabels()
`;

/** What no line can hold: characters that no editor shows, and statements as deep as they are long. */
const BUILT: readonly HostileStatement[] = [
  ...[
    'CREATE\u200b(:Abuse)',
    'CRE\u00adATE (:Abuse)',
    'RETURN 1 // \u2028 CREATE (:Abuse)',
    'RETURN 1 // \u0085 CREATE (:Abuse)',
    'RETURN 1 // \r CREATE (:Abuse)',
    'MATCH (n) /* \u202e */ SET n.abused = 1',
    'MATCH (n) SET n.abused = 1 // \u202e',
    'LOAD\u00a0CSV FROM "{file}" AS line RETURN line',
    'LOAD\u2003CSV FROM "{file}" AS line RETURN line',
    'LOAD\u001cCSV FROM "{file}" AS line RETURN line',
    'LOAD\u000bCSV FROM "{file}" AS line RETURN line',
    'LOAD\ufeffCSV FROM "{file}" AS line RETURN line',
    '\ufeffCREATE (:Abuse)',
    'RETURN 1\0 CREATE (:Abuse)',
    "RETURN '\ud800' CREATE (:Abuse)",
    'EXPLAIN\u00a0CREATE (:Abuse)',
    'EXPLAIN\u3000MATCH (n) DETACH DELETE n',
  ].map((text) => ({ aim: 'disguise' as const, text })),
  ...[
    `RETURN ${'('.repeat(1_000)}1${')'.repeat(1_000)}`,
    `RETURN ${'['.repeat(5_000)}1${']'.repeat(5_000)}`,
    `RETURN ${'{a:'.repeat(200)}1${'}'.repeat(200)}`,
    `RETURN ${'abs('.repeat(150)}1${')'.repeat(150)}`,
    `${'CALL { '.repeat(300)}RETURN 1 AS x${' } RETURN x'.repeat(300)}`,
    `MATCH (n) WHERE ${'EXISTS { MATCH (n) WHERE '.repeat(200)}true${' }'.repeat(200)} RETURN n`,
    `RETURN ${'('.repeat(50_000)}`,
    `RETURN ${')'.repeat(50_000)}`,
    `RETURN '${'a'.repeat(200_000)}'`,
    `RETURN [${'1,'.repeat(30_000)}1]`,
    `MATCH ${'()-->'.repeat(41)}() RETURN 1`,
    `MATCH ${'()-[]-'.repeat(60)}() RETURN 1`,
    `${'MATCH ()--() '.repeat(100)}RETURN 1`,
    '/*'.repeat(40_000),
    '`'.repeat(40_001),
    `RETURN ${'\\u0028'.repeat(5_000)}`,
  ].map((text) => ({ aim: 'nesting' as const, text })),
];

/** One a line. */
export function toStatements(aim: Aim, lines: string): readonly HostileStatement[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((text) => ({ aim, text }));
}

/** All that hide. */
export const DISGUISED: readonly HostileStatement[] = [...toStatements('disguise', DISGUISE), ...BUILT];
