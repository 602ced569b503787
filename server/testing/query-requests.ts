/** Requests that are sent to our Query API and to Neo4j's own, to hold the answers together: values, parameters, errors. */

/** One request. */
export interface QueryCase {
  readonly name: string;
  /** The body; text is sent as it is. */
  readonly body: string | Readonly<Record<string, unknown>>;
  readonly accept?: string;
  readonly contentType?: string;
  readonly database?: string;
}

/** What the requests find. */
export const GRAPH = `
  CREATE (a:QueryProbe:Other {id: 1, name: 'One', since: date('2024-01-02')}), (b:QueryProbe {id: 2}), (c:QueryProbe {id: 3})
  SET b.whole = 1, b.float = 1.0, b.texts = ['a', 'b'], b.place = point({x: 1, y: 2})
  SET b.at = datetime('2024-01-02T03:04[Europe/Paris]'), b.lasts = duration('P1D')
  CREATE (a)-[:KNOWS {since: 2020, weight: 0.5}]->(b)-[:KNOWS]->(c), (a)-[:BARE]->()`;

/** Removes it. */
export const SWEEP = `
  MATCH (n:QueryProbe) OPTIONAL MATCH (n)-[:BARE]->(bare) DETACH DELETE n, bare`;

const VALUES: Readonly<Record<string, string>> = {
  'whole numbers': '[0, 1, -1, 9007199254740993, 9223372036854775807, -9223372036854775808]',
  'floats in points': '[0.0, -0.0, 1.0, 0.1, 0.5, -2.5, 1234567.0, 9999999.0, 0.001, 123456.789]',
  'floats with exponents':
    '[1e7, 12345678.9, 1e20, 1e21, 1.5e300, 4.9e-324, 1e-4, -1.5e-7, 1.7976931348623157e308]',
  'what is no number': '[0.0/0.0, 1.0/0.0, -1.0/0.0]',
  'flags and nothing': '[true, false, null]',
  texts: "['', 'plain', 'a\"b\\\\c/d', 'tab\\tline\\nreturn\\rback\\bform\\f', 'né à Zürich', '日本', '😀']",
  'control signs': "['\\u007f', '\\u2028', '<>&']",
  lists: '[[], [1, 2], [1, 2.5, "x", null, [true]]]',
  maps: '[{}, {a: 1, b: {c: [1, {d: null}]}}, {`a b`: 1, `"`: 2}]',
  days: "[date('2024-01-02'), date('0001-01-01'), date('-0044-03-15'), date('+12024-12-31')]",
  'times with an offset': "[time('10:00Z'), time('10:00:00.5+01:00'), time('23:59:59.999999999-11:30')]",
  'local times':
    "[localtime('10:00'), localtime('10:00:01'), localtime('10:00:00.1234'), localtime('00:00:00.000000001')]",
  'local days with times':
    "[localdatetime('2024-01-02T00:00'), localdatetime('+12024-01-02T00:00:00.001'), localdatetime('-0044-03-15T10:00')]",
  'days with offsets':
    "[datetime('2024-01-02T00:00Z'), datetime('2024-01-02T00:00:00.1+05:30'), datetime('1600-01-01T00:00-03:00'), datetime({epochSeconds: 0, timezone: '+01:30:15'})]",
  'days with zones':
    "[datetime('2024-01-02T03:04:05.006[Europe/Paris]'), datetime('2024-07-02T00:00[America/New_York]'), datetime('2024-01-02T00:00[UTC]'), datetime('1900-01-01T00:00[Europe/Paris]')]",
  durations:
    "[duration('PT0S'), duration('P1Y2M3DT4H5M6.007S'), duration('P14M3DT25H61M1.000000001S'), duration({weeks: 2}), duration({days: 1, hours: 36})]",
  'durations below nothing':
    "[duration('-PT0.5S'), duration('P1M-1DT-0.5S'), duration({seconds: -1, nanoseconds: 1}), duration({minutes: -90}), duration({months: -14}), duration({seconds: -61, milliseconds: -1}), duration({nanoseconds: -1}), duration({minutes: -1, nanoseconds: -1})]",
  'points on a plane': '[point({x: 1, y: 2}), point({x: -1.5, y: 1e10}), point({x: 1, y: 2, z: 3.5})]',
  'points on the earth':
    '[point({latitude: 1.25, longitude: 2}), point({latitude: 1.25, longitude: 2, height: 1e7})]',
};

const PARTS: Readonly<Record<string, string>> = {
  'a node': 'MATCH (n:QueryProbe {id: 1}) RETURN n',
  'a node without labels and properties': 'MATCH (:QueryProbe {id: 1})-[:BARE]->(n) RETURN n',
  'a relationship': 'MATCH (:QueryProbe {id: 1})-[r:KNOWS]->() RETURN r',
  'a relationship without properties': 'MATCH (:QueryProbe {id: 1})-[r:BARE]->() RETURN r',
  'a path of one node': 'MATCH p = (:QueryProbe {id: 1}) RETURN p',
  'a path forwards and backwards':
    'MATCH p = (:QueryProbe {id: 3})<-[:KNOWS]-(:QueryProbe {id: 2})<-[:KNOWS]-(:QueryProbe {id: 1}) RETURN p',
  'parts of the graph within lists and maps':
    'MATCH p = (a:QueryProbe {id: 1})-[r:KNOWS]->(b) RETURN [a, r] AS list, {path: p, b: b} AS map',
  'properties of all kinds':
    'MATCH (n:QueryProbe {id: 2}) RETURN n, properties(n) AS properties, keys(n) AS keys, labels(n) AS labels',
};

const STATEMENTS: Readonly<Record<string, string>> = {
  'no rows': 'UNWIND [] AS x RETURN x',
  'no columns': 'MATCH (n:QueryProbe {id: 99}) FINISH',
  'many rows':
    'UNWIND range(1, 5000) AS i RETURN i, i * 0.5 AS half, "name " + i AS name, i % 2 = 0 AS even, [i, i + 1] AS pair',
  'columns with odd names': 'RETURN 1 AS `a b`, 2 AS `"`, 3 AS `日本`, 1 + 1',
  'several statements in one': 'CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x ORDER BY x',
  'a procedure': 'CALL db.labels() YIELD label WHERE label STARTS WITH "QueryProbe" RETURN label',
  'a semicolon and comments': '/* one */ RETURN 1 AS x // two\n;',
  'a notification of a label': 'MATCH (n:QueryProbeNowhere) RETURN n',
  'notifications of a property and a product':
    'MATCH (a:QueryProbe {nowhere: 1}), (b:QueryProbe) RETURN a, b',
  'a notification in the third line': '\n\nMATCH (n:QueryProbeNowhere) RETURN n',
  'a version in front': 'CYPHER 5 RETURN 1 AS x',
  'a plan': 'EXPLAIN MATCH (n:QueryProbe) WHERE n.id > 1 RETURN n.id ORDER BY n.id',
  'a plan of a write': 'EXPLAIN CREATE (n:QueryProbe) RETURN n',
  'a profile': 'PROFILE MATCH (n:QueryProbe) WHERE n.id > 1 RETURN n.id ORDER BY n.id',
  'a profile with a product': 'PROFILE MATCH (a:QueryProbe), (b:QueryProbe) RETURN count(*) AS pairs',
};

const REFUSED: Readonly<Record<string, string>> = {
  'a word that is none': 'RETRUN 1',
  'an error in the second line': 'MATCH (n)\nRETRUN n',
  'an end that is missing': 'RETURN',
  'a variable that is unknown': 'MATCH (n) RETURN m',
  'a function that is unknown': 'RETURN nowhere(1)',
  'a parameter that is missing': 'RETURN $x',
  'two parameters that are missing': 'RETURN $x, $y',
  'a type that does not fit': 'RETURN 1 + date()  + []',
  'two statements': 'RETURN 1; RETURN 2',
  'a number that is too large': 'RETURN 9223372036854775808',
  'a quarrel within a query': 'UNWIND [1] AS x WITH x ORDER BY y RETURN z',
  'a division by nothing': 'RETURN 1 / 0',
  'a division by nothing after rows': 'UNWIND [1, 2, 0, 4] AS x RETURN 10 / x AS y',
  'a cast that fails': 'UNWIND ["2024-01-01", "x"] AS x RETURN date(x) AS y',
};

const PLAIN_PARAMETERS: Readonly<Record<string, string>> = {
  numbers: '{"x": [1, -1, 1.0, 1e3, 0.1, 9223372036854775807, -9223372036854775808]}',
  texts: '{"x": ["", "a\\u0000b\\u001f", "\\ud83d\\ude00", "日本", "\\"\\\\\\/"]}',
  'flags and nothing': '{"x": [true, false, null]}',
  'maps and lists': '{"x": {"a": [1, {"b": null}], "c d": {}}}',
  'what looks typed': '{"x": {"$type": "Integer", "_value": "1"}}',
  'more than is asked for': '{"x": 1, "y": 2}',
  'a number beyond 64 bits': '{"x": 9223372036854775808}',
  'no map': '{"x": 1}]',
};

const TYPED_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  Null: ['null'],
  Boolean: ['true', 'false'],
  Integer: ['"1"', '"-9223372036854775808"', '"9223372036854775807"'],
  Float: ['"1.0"', '"1"', '"-0.0"', '"1.5E300"', '"NaN"', '"Infinity"', '"-Infinity"', '"1e-5"'],
  String: ['""', '"x"', '"日本 😀"'],
  Base64: ['""', '"AQID/w=="', '"3q2+7w=="'],
  Date: ['"2024-01-02"', '"-0044-03-15"', '"+12024-12-31"'],
  Time: ['"10:00:00Z"', '"10:00:00.5+01:00"', '"10:00+01:00"'],
  LocalTime: ['"10:00:00"', '"10:00:00.000000001"', '"10:00"'],
  LocalDateTime: ['"2024-01-02T00:00:00"', '"2024-01-02T03:04:05.006"'],
  OffsetDateTime: ['"2024-01-02T00:00:00Z"', '"2024-01-02T03:04:05.006+05:30"'],
  ZonedDateTime: [
    '"2024-01-02T03:04:05.006+01:00[Europe/Paris]"',
    '"2024-07-02T00:00:00-04:00[America/New_York]"',
  ],
  Duration: ['"PT0S"', '"P1Y2M3DT4H5M6.007S"', '"P14D"', '"P1M-1DT-0.5S"', '"PT-0.5S"'],
  Point: [
    '"SRID=7203;POINT (1.0 2.0)"',
    '"SRID=4326;POINT (2 1.25)"',
    '"SRID=4979;POINT Z (2.0 1.25 1.0E7)"',
    '"SRID=9157;POINT Z(1.0 2.0 3.5)"',
  ],
  List: [
    '[]',
    '[{"$type":"Integer","_value":"1"},{"$type":"List","_value":[{"$type":"Null","_value":null}]}]',
  ],
  Map: ['{}', '{"a":{"$type":"Date","_value":"2024-01-02"},"b":{"$type":"Map","_value":{}}}'],
};

/** Typed parameters that are wrong; only that they are refused is the same, and under which status. */
const WRONG_TYPED: readonly string[] = [
  '1',
  '"x"',
  '{"$type":"Integer","_value":"x"}',
  '{"$type":"Integer","_value":1}',
  '{"$type":"Float","_value":1.5}',
  '{"$type":"Date","_value":"yesterday"}',
  '{"$type":"Nothing","_value":"1"}',
  '{"$type":"Integer"}',
  '{"_value":"1"}',
  '{"$type":"Point","_value":"POINT(1)"}',
  '{"$type":"Boolean","_value":"true"}',
  '{"$type":"Node","_value":{}}',
];

/** What cannot be read as a request. */
const BAD_BODIES: Readonly<Record<string, string>> = {
  'no JSON': '{"statement":',
  'a list': '[]',
  'no statement': '{}',
  'an empty statement': '{"statement": ""}',
  'a statement that is null': '{"statement": null}',
  'a statement that is a number': '{"statement": 5}',
  'a field that is unknown': '{"statement": "RETURN 1", "foo": 1}',
  'parameters that are a list': '{"statement": "RETURN 1", "parameters": []}',
  'an access mode that is none': '{"statement": "RETURN 1", "accessMode": "FOO"}',
  'counters that are a word': '{"statement": "RETURN 1", "includeCounters": "perhaps"}',
  'bookmarks that are a word': '{"statement": "RETURN 1", "bookmarks": "x"}',
};

function toCases(group: string, statements: Readonly<Record<string, string>>): readonly QueryCase[] {
  return Object.entries(statements).map(([name, statement]) => ({
    name: `${group}: ${name}`,
    body: { statement, accessMode: 'READ', includeCounters: true },
  }));
}

/** Requests whose answers do not depend on how parameters are written. */
export const STATEMENT_CASES: readonly QueryCase[] = [
  ...toCases(
    'values',
    Object.fromEntries(
      Object.entries(VALUES).map(([name, list]) => [name, `UNWIND ${list} AS x RETURN x, [x] AS list`]),
    ),
  ),
  ...toCases('graph', PARTS),
  ...toCases('statement', STATEMENTS),
  ...toCases('refused', REFUSED),
];

/** Requests with parameters. */
export const PARAMETER_CASES: readonly QueryCase[] = [
  ...Object.entries(PLAIN_PARAMETERS).map(([name, parameters]) => ({
    name: `plain parameters: ${name}`,
    body: `{"statement": "RETURN $x AS x", "parameters": ${parameters}}`,
  })),
  ...Object.entries(TYPED_PARAMETERS).flatMap(([type, values]) =>
    values.map((value) => ({
      name: `typed parameter: ${type} ${value}`,
      body: `{"statement": "RETURN $x AS x, valueType($x) AS type", "parameters": {"x": {"$type": "${type}", "_value": ${value}}}}`,
      contentType: 'application/vnd.neo4j.query',
    })),
  ),
];

/** Vectors, of which only newer servers know. */
export const VECTOR_CASES: readonly QueryCase[] = [
  'INT8',
  'INT16',
  'INT32',
  'INT64',
  'FLOAT32',
  'FLOAT64',
].map((type) => ({
  name: `a vector of ${type}`,
  body: { statement: `CYPHER 25 RETURN vector([1, 2.1, -3.5], 3, ${type}) AS v` },
}));

/** Requests that are refused before a statement is looked at. */
export const BAD_CASES: readonly QueryCase[] = [
  ...WRONG_TYPED.map((value) => ({
    name: `wrong typed parameter: ${value}`,
    body: `{"statement": "RETURN $x AS x", "parameters": {"x": ${value}}}`,
    contentType: 'application/vnd.neo4j.query',
  })),
  ...Object.entries(BAD_BODIES).map(([name, body]) => ({ name: `bad body: ${name}`, body })),
  { name: 'a database that is not there', body: { statement: 'RETURN 1' }, database: 'nowhere' },
  { name: 'a body of another type', body: '{"statement": "RETURN 1"}', contentType: 'text/plain' },
  { name: 'an answer of another type', body: { statement: 'RETURN 1' }, accept: 'text/html' },
  { name: 'an answer of any type', body: { statement: 'RETURN 1' }, accept: '*/*' },
  {
    name: 'the better of two types',
    body: { statement: 'RETURN 1' },
    accept: 'application/json;q=0.5, application/vnd.neo4j.query.v1.0',
  },
  { name: 'a charset', body: { statement: 'RETURN 1' }, contentType: 'application/json; charset=utf-8' },
];
