/** Measures typed statements over HTTP against a raw neo4j-driver and Neo4j's own endpoint, all on the same Neo4j. */
import { Agent, request } from 'node:http';
import neo4j from 'neo4j-driver';
import { time, toFigure } from './figures.mjs';
import { openDriver, toSettings, withWebNeo4j } from './neo4j.mjs';
import { startServer } from './product.mjs';
import { readResident } from './resident.mjs';

const ROWS = 100_000;
const ROUNDS = 15;
const WARM_UP = 2;

/** Rows of five values, each as Cypher computes it from the number of its row. */
const NUMBERED = "i AS id, 'name ' + i AS name, i * 1.5 AS weight, i % 2 = 0 AS even";
const MANY = toStatement(`${NUMBERED}, CASE i % 3 WHEN 0 THEN 'reported' ELSE 'claimed' END AS status`);
/** The same with a day for a word: the driver takes days apart at great length. */
const WITH_DAYS = toStatement(`${NUMBERED}, date('2024-01-01') AS day`);

/** @param {string} columns */
function toStatement(columns) {
  return `UNWIND range(1, $rows) AS i RETURN ${columns}`;
}

/** @typedef {{ url: string, headers: Record<string, string> }} Endpoint */

const agent = new Agent({ keepAlive: true });

/** @returns {Promise<import('./figures.mjs').Figure[]>} */
export function measure() {
  return withWebNeo4j(async (account) => {
    const server = await startServer(toSettings(account));
    const driver = openDriver(account);
    const ours = { url: `${server.address}/db/neo4j/query/v2`, headers: {} };
    const credentials = Buffer.from(`${account.user}:${account.password}`).toString('base64');
    const theirs = {
      url: `${account.httpUri}/db/neo4j/query/v2`,
      headers: { Authorization: `Basic ${credentials}` },
    };
    try {
      return [
        ...(await measureRows(driver, { ours, theirs }, { statement: MANY, what: '100,000 rows' })),
        ...(await measureRows(
          driver,
          { ours, theirs },
          { statement: WITH_DAYS, what: 'with a day in each' },
        )),
        ...(await measureFirstRow(driver, ours)),
        ...(await measureMemory(ours, server.pid)),
      ];
    } finally {
      await driver.close();
      await server.stop();
    }
  });
}

/**
 * @param {import('neo4j-driver').Driver} driver @param {{ ours: Endpoint, theirs: Endpoint }} endpoints
 * @param {{ statement: string, what: string }} rows
 */
async function measureRows(driver, { ours, theirs }, { statement, what }) {
  const peers = [
    () => drain(driver, statement, { rows: neo4j.int(ROWS) }),
    () => post(theirs, 'application/json', ROWS, { statement }),
    () => post(theirs, 'application/vnd.neo4j.query', ROWS, { statement }),
    () => post(ours, 'application/jsonl', ROWS, { statement }),
    () => post(ours, 'application/json', ROWS, { statement }),
    () => post(ours, 'application/vnd.neo4j.query', ROWS, { statement }),
  ];
  const rounds = /** @type {number[][]} */ ([]);
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const took = [];
    for (const peer of peers) took.push(await time(peer));
    if (round >= 0) rounds.push(took);
  }
  const column = (/** @type {number} */ peer) => rounds.map((round) => round[peer] ?? NaN);
  /** Rows a second of one as a part of those of another: the time of the other by the time of the one. */
  const speed = (/** @type {number} */ peer, /** @type {number} */ of) =>
    rounds.map((round) => (round[of] ?? NaN) / (round[peer] ?? NaN));
  return [
    toFigure(`${what}: raw driver`, 'ms', column(0)),
    toFigure('Neo4j, plain', 'ms', column(1)),
    toFigure('Neo4j, typed', 'ms', column(2)),
    toFigure('ours, lines', 'ms', column(3)),
    toFigure('ours, plain', 'ms', column(4)),
    toFigure('ours, typed', 'ms', column(5)),
    toLeast('rows a second: lines against raw driver', speed(3, 0), 0.6),
    toLeast('plain against raw driver', speed(4, 0), 0.6),
    toLeast("plain against Neo4j's plain", speed(4, 1), 0.7),
    toLeast("typed against Neo4j's typed", speed(5, 2), 0.7),
  ];
}

/** A figure that is to be at least so much. @param {string} name @param {number[]} values @param {number} goal */
function toLeast(name, values, goal) {
  return { ...toFigure(name, 'times', values, goal), isMost: true };
}

/** How much later than at the driver the first row is there. @param {import('neo4j-driver').Driver} driver @param {Endpoint} ours */
async function measureFirstRow(driver, ours) {
  const later = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const raw = await time(() => readFirst(driver));
    const own = await time(() => post(ours, 'application/jsonl', ROWS, { isFirstEnough: true }));
    later.push(own - raw);
  }
  return [toFigure('first row, later than at the driver', 'ms', later, 100)];
}

/** @param {import('neo4j-driver').Driver} driver */
async function readFirst(driver) {
  const session = openSession(driver);
  const rows = session.run(MANY, { rows: neo4j.int(ROWS) })[Symbol.asyncIterator]();
  await rows.next();
  void rows.return?.().then(() => session.close());
}

/** What the server holds more while it answers 300,000 rows: to a reader that keeps up, and to one that rests. @param {Endpoint} ours @param {number} pid */
async function measureMemory(ours, pid) {
  const quick = [];
  const slow = [];
  for (let round = 0; round < 2; round += 1) {
    quick.push(await watch(pid, () => post(ours, 'application/jsonl', 3 * ROWS)));
    slow.push(await watch(pid, () => post(ours, 'application/jsonl', 3 * ROWS, { restMs: 3_000 })));
  }
  return [
    toFigure('300,000 rows: memory more', 'MB', quick, 100),
    toFigure('to a reader that rests', 'MB', slow, 100),
  ];
}

/** Megabytes between the memory before and the most during. @param {number} pid @param {() => Promise<unknown>} work */
async function watch(pid, work) {
  const before = readResident(String(pid));
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, readResident(String(pid)));
  }, 20);
  await work();
  clearInterval(timer);
  return most - before;
}

/** @param {import('neo4j-driver').Driver} driver @param {string} text @param {Record<string, unknown>} parameters */
async function drain(driver, text, parameters) {
  const session = openSession(driver);
  await session.run(text, parameters);
  await session.close();
}

/** @param {import('neo4j-driver').Driver} driver */
function openSession(driver) {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  return driver.session({ defaultAccessMode: neo4j.session.READ });
}

/**
 * @typedef {object} Reading
 * @property {boolean} [isFirstEnough] goes away after the first row
 * @property {number} [restMs] milliseconds to rest for after the first piece
 * @property {string} [statement] `MANY` unless said otherwise
 */

/** @param {Endpoint} endpoint @param {string} accept @param {number} rows @param {Reading} [reading] */
async function post(endpoint, accept, rows, reading = {}) {
  const end = await send(
    endpoint,
    accept,
    { statement: reading.statement ?? MANY, parameters: { rows }, accessMode: 'READ' },
    reading,
  );
  if (reading.isFirstEnough !== true && !end.includes('"bookmarks"'))
    throw new Error(`The answer is not whole: …${end.slice(-300)}`);
}

/**
 * Sends a statement and reads the answer; resolves with its end.
 * @param {Endpoint} endpoint @param {string} accept @param {unknown} body @param {Reading} [reading]
 * @returns {Promise<string>}
 */
function send({ url, headers }, accept, body, { isFirstEnough = false, restMs = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent,
      method: 'POST',
      headers: { ...headers, Accept: accept, 'Content-Type': 'application/json' },
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      let end = '';
      let rest = restMs;
      response.on('data', (/** @type {Buffer} */ piece) => {
        end = (end + piece.toString('latin1', Math.max(0, piece.length - 1_000))).slice(-2_000);
        if (isFirstEnough && end.includes('"Record"')) {
          sent
            .off('error', reject)
            .on('error', () => undefined)
            .destroy();
          resolve(end);
        }
        if (rest === 0) return;
        response.pause();
        setTimeout(() => {
          response.resume();
        }, rest);
        rest = 0;
      });
      response.once('end', () => {
        if (response.statusCode === 202) resolve(end);
        else reject(new Error(`${url} answered ${String(response.statusCode)}: ${end}`));
      });
    });
    sent.end(JSON.stringify(body));
  });
}
