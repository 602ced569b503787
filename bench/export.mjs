/** Measures files of a large graph over HTTP against APOC, which writes them within the database, and against the raw driver. */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { withApoc } from './apoc.mjs';
import { percentile, time, toFigure } from './figures.mjs';
import { writeMadeUpGraph } from './made-up-graph.mjs';
import { openDriver, toSettings } from './neo4j.mjs';
import { ask, startServer } from './product.mjs';
import { readResident } from './resident.mjs';

const SIZE = { nodes: 100_000, edges: 500_000 };
const ROUNDS = 3;
const RELATIONS = 6;

/** Ours and APOC's of the same kind, and how many times as long ours may take. */
const PAIRS = [
  { format: 'graphml', apoc: 'graphml', goal: 1.5 },
  { format: 'csv', apoc: 'csv', goal: 1.5 },
  { format: 'jgf', apoc: 'json', goal: 0.5 },
  { format: 'cyjs', apoc: 'json', goal: 0.5 },
];
const RAW_GOAL = 1.6;
const MEMORY_GOAL = 150;
const STOP_GOAL = 1;

/** How long a slow reader is watched, and how much it takes at a time. */
const SLOW_MS = 15_000;
const SLOW_PAUSE_MS = 100;

/** The rows of an export in lists of a thousand, the fastest form in which the driver takes them. */
const RAW = [
  `MATCH (n:Entity)
   WITH collect([labels(n), n.id, n.name, n.description, n.claims, n.documents, n.neighbours]) AS each
   UNWIND range(0, size(each) - 1, 1000) AS at
   RETURN each[at..at + 1000] AS rows`,
  `MATCH (s:Entity)-[r]->(t:Entity)
   WITH collect([s.id, type(r), t.id, r.claims, r.documents, r.origins, r.status, r.affirmed, r.contested, r.grade, r.since, r.until, r.firstReported, r.lastReported]) AS each
   UNWIND range(0, size(each) - 1, 1000) AS at
   RETURN each[at..at + 1000] AS rows`,
];

/**
 * The medians of all, ours as multiples of those of its peers, then memory and the end.
 * @param {{ nodes: number, edges: number }} [size]
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export function measure(size = SIZE) {
  return withApoc(async (account) => {
    const server = await startServer(toSettings(account));
    const driver = openDriver(account);
    try {
      await writeMadeUpGraph(driver, size, await listRelations(server.address));
      return [
        ...(await compare(server, driver)),
        await measureWhole(server),
        ...(await measureSlow(server)),
        await measureEnd(server),
      ];
    } finally {
      await driver.close();
      await server.stop();
    }
  });
}

/** All peers in turns, each once a round: APOC takes longest, and its JSON is the peer of two. @param {import('./product.mjs').Server} server @param {import('neo4j-driver').Driver} driver */
async function compare(server, driver) {
  /** @type {Map<string, () => Promise<unknown>>} */
  const peers = new Map([[RAW_DRIVER, () => drainRaw(driver)]]);
  for (const { format, apoc } of PAIRS) {
    peers.set(ours(format), () => drain(toUrl(server, format)));
    peers.set(theirs(apoc), () =>
      driver.executeQuery(`CALL apoc.export.${apoc}.all($file, {})`, { file: `bench.${apoc}` }),
    );
  }
  const took = new Map([...peers.keys()].map((name) => [name, /** @type {number[]} */ ([])]));
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, peer] of peers) {
      const seconds = (await time(peer)) / 1_000;
      if (round > 0) took.get(name)?.push(seconds);
    }
  const times = (/** @type {string} */ name, /** @type {string} */ peer) =>
    (took.get(name) ?? []).map((seconds, round) => seconds / (took.get(peer)?.[round] ?? NaN));
  return [
    ...[...took].map(([name, seconds]) => toFigure(name, 's', seconds)),
    ...PAIRS.flatMap(({ format, apoc, goal }) => [
      toFigure(`${format}: ours against APOC`, 'times', times(ours(format), theirs(apoc)), goal),
      toFigure(`${format}: ours against the raw driver`, 'times', times(ours(format), RAW_DRIVER), RAW_GOAL),
    ]),
  ];
}

const RAW_DRIVER = 'raw driver, the same rows';

/** @param {string} format */
function ours(format) {
  return `${format}: ours over HTTP`;
}

/** @param {string} apoc */
function theirs(apoc) {
  return `apoc.export.${apoc}.all to a file`;
}

/** @param {import('neo4j-driver').Driver} driver */
async function drainRaw(driver) {
  for (const text of RAW) {
    const session = driver.session();
    try {
      let rows = 0;
      await new Promise((resolve, reject) => {
        session.run(text).subscribe({
          onNext: (record) => {
            /** @type {unknown[]} */
            const page = record.get('rows');
            rows += page.length;
          },
          onCompleted: resolve,
          onError: reject,
        });
      });
      if (rows === 0) throw new Error('The raw driver found nothing.');
    } finally {
      await session.close();
    }
  }
}

/** @param {import('./product.mjs').Server} server */
async function measureWhole(server) {
  const grown = await watchMemory(server, () => drain(toUrl(server, 'jgf')));
  return toFigure('server memory more while a whole file is made', 'MB', [grown], MEMORY_GOAL);
}

/** A reader that takes a little ten times a second: the server's memory, and that it waits. @param {import('./product.mjs').Server} server */
async function measureSlow(server) {
  let bytes = 0;
  const grown = await watchMemory(server, async () => {
    const reply = await open(toUrl(server, 'jgf'));
    const until = performance.now() + SLOW_MS;
    reply.on('data', (/** @type {Buffer} */ chunk) => {
      bytes += chunk.length;
      reply.pause();
      setTimeout(() => reply.resume(), SLOW_PAUSE_MS);
    });
    while (performance.now() < until) await wait(SLOW_PAUSE_MS);
    reply.destroy();
  });
  return [
    toFigure('the same with a slow reader', 'MB', [grown], MEMORY_GOAL),
    toFigure('what the slow reader had by then', 'MB', [bytes / 1e6]),
  ];
}

/** How long the server still works once its reader has gone in the middle. @param {import('./product.mjs').Server} server */
async function measureEnd(server) {
  const took = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const reply = await open(toUrl(server, 'jgf'));
    let bytes = 0;
    for await (const each of reply) {
      /** @type {Buffer} */
      const chunk = each;
      bytes += chunk.length;
      if (bytes > 1e6) break;
    }
    took.push(await watchWork(server));
    await wait(1_000);
  }
  return toFigure('work goes on after the reader has gone', 's', took, STOP_GOAL);
}

/** Seconds until the server has done nothing for half a second. @param {import('./product.mjs').Server} server */
async function watchWork({ pid }) {
  const began = performance.now();
  let [last, ticks] = [began, readTicks(pid)];
  while (performance.now() - last < 500) {
    await wait(20);
    const now = readTicks(pid);
    if (now > ticks) [last, ticks] = [performance.now(), now];
  }
  return (last - began) / 1_000;
}

/** Processor time so far, in hundredths of a second. @param {number} pid */
function readTicks(pid) {
  const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** By how many megabytes the server grows at most. @param {import('./product.mjs').Server} server @param {() => Promise<unknown>} work */
async function watchMemory({ pid }, work) {
  const before = readResident(String(pid));
  const seen = [before];
  const timer = setInterval(() => seen.push(readResident(String(pid))), 50);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return percentile(seen, 1) - before;
}

/** @param {import('./product.mjs').Server} server @param {string} format */
function toUrl({ address }, format) {
  return `${address}/api/v1/export?format=${format}&scope=all&evidence=false`;
}

/** @param {string} url */
async function drain(url) {
  const reply = await open(url);
  let bytes = 0;
  reply.on('data', (/** @type {Buffer} */ chunk) => {
    bytes += chunk.length;
  });
  await new Promise((resolve, reject) => reply.on('end', resolve).on('error', reject));
  if (!reply.complete || bytes === 0) throw new Error(`${url} broke off after ${String(bytes)} bytes.`);
}

/** @param {string} url @returns {Promise<import('node:http').IncomingMessage>} */
function open(url) {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (reply) => {
      reply.on('error', () => undefined);
      if (reply.statusCode === 200) resolve(reply);
      else reject(new Error(`${url} answered with ${String(reply.statusCode)}.`));
    }).on('error', reject);
  });
}

/** @param {string} address */
async function listRelations(address) {
  const { relations } =
    /** @type {{ relations: { relation: string, symmetric: boolean, speech: boolean }[] }} */ (
      await ask(`${address}/api/v1/vocabulary`)
    );
  return relations
    .filter((each) => !each.symmetric && !each.speech)
    .slice(0, RELATIONS)
    .map((each) => each.relation);
}
