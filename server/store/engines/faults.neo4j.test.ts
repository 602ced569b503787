/** Holds what the Neo4j engine says when the server, the network or a setting is not as it should be. */
import { createServer as createWebServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { EntenteError } from '../../model/errors.ts';
import type { Engine } from '../engine.ts';
import { collect } from '../../testing/collect.ts';
import { openProbe, PROBE, SKIPPED } from '../../testing/neo4j-probe.ts';
import { startWire } from '../../testing/neo4j-wire.ts';
import type { Wire } from '../../testing/neo4j-wire.ts';

const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function open(changes: Parameters<typeof openProbe>[0]): Promise<Engine> {
  const engine = await openProbe(changes);
  endings.push(() => engine.close());
  return engine;
}

async function fail(changes: Parameters<typeof openProbe>[0]): Promise<EntenteError> {
  const error: unknown = await open(changes).catch((reason: unknown) => reason);
  if (error instanceof EntenteError) return error;
  throw new Error('The engine opened.', { cause: error });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return port;
}

async function findClosedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function layWire(): Promise<Wire> {
  const wire = await startWire(PROBE.uri);
  endings.push(wire.stop);
  return wire;
}

describe('An address that cannot be right', () => {
  it.each([
    'http://127.0.0.1:7687',
    'https://localhost',
    'neo4js://localhost',
    'nee4j://localhost:7687',
    'localhost:7687',
    '',
  ])('is refused with the schemes that there are: "%s"', async (uri) => {
    const error = await fail({ uri });
    expect(error.code).toBe('invalid-config');
    expect(error.message).toContain('neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s://, bolt+ssc://');
  });

  it.each(['bolt://', 'neo4j://:7687', 'bolt://host:port', 'bolt://host:99999', 'bolt://host?policy=x'])(
    'is refused where no host and port can be read: "%s"',
    async (uri) => {
      const error = await fail({ uri });
      expect(error.code).toBe('invalid-config');
      expect(error.message).toContain('NEO4J_URI');
    },
  );

  it('is told without the user and password in it', async () => {
    const error = await fail({ uri: 'https://anna:s3cret@db.example:7687/' });
    expect(error.message).toContain('https://db.example:7687/');
    expect(error.message).not.toMatch(/anna|s3cret/);
  });
});

describe('A server that does not answer', () => {
  it.each(['bolt', 'neo4j'])('is told within five seconds: nothing listens (%s)', async (scheme) => {
    const started = performance.now();
    const uri = `${scheme}://127.0.0.1:${String(await findClosedPort())}`;
    const error = await fail({ uri });
    expect(error.code).toBe('store-unavailable');
    expect(error.message).toContain(`Neo4j does not answer at ${uri}: is it running?`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it(
    'is told within about five seconds: something listens and says nothing',
    { timeout: 10_000 },
    async () => {
      const started = performance.now();
      const silent = createServer((socket) => endings.push(() => socket.destroy()));
      const error = await fail({ uri: `bolt://127.0.0.1:${String(await listen(silent))}` });
      expect(error.code).toBe('store-unavailable');
      expect(performance.now() - started).toBeLessThan(6_000);
    },
  );

  it('is told from a web server on the wrong port', async () => {
    const port = await listen(createWebServer((_, reply) => reply.end()));
    const error = await fail({ uri: `bolt://127.0.0.1:${String(port)}` });
    expect(error).toMatchObject({ code: 'store-unavailable' });
    expect(error.message).toContain('Bolt port, usually 7687');
  });

  it('is told from a name that no machine has', async () => {
    const error = await fail({ uri: 'bolt://entente.invalid:7687' });
    expect(error).toMatchObject({ code: 'store-unavailable' });
    expect(error.message).toContain('no machine of that name');
  });
});

describe.skipIf(SKIPPED !== '')(`A Neo4j that refuses or goes away${SKIPPED}`, () => {
  it.each(['bolt', 'neo4j'])('refuses a wrong password, which no message repeats (%s)', async (scheme) => {
    // A user that does not exist: Neo4j locks one that does for a while, which would hit other suites.
    const changes = { user: 'engine-probe', password: 'wr0ng-pa55', uri: PROBE.uri.replace(/^\w+/, scheme) };
    const error = await fail(changes);
    expect(error.code).toBe('credentials-refused');
    expect(error.message).toContain('refuses user "engine-probe" or the password');
    const cause = error.cause instanceof Error ? JSON.stringify(error.cause) + String(error.cause.stack) : '';
    expect(`${error.message} ${JSON.stringify(error.details)} ${cause}`).not.toContain('wr0ng-pa55');
  });

  it.each(['bolt', 'neo4j'])('has no such database, and says which it has (%s)', async (scheme) => {
    const error = await fail({ database: 'nowhere', uri: PROBE.uri.replace(/^\w+/, scheme) });
    expect(error.code).toBe('database-missing');
    expect(error.message).toContain('has no database "nowhere": it has "neo4j"');
  });

  it('does not speak TLS', async () => {
    const error = await fail({ uri: PROBE.uri.replace(/^\w+/, 'bolt+s') });
    expect(error.code).toBe('store-unavailable');
    expect(error.message).toContain('over TLS');
  });

  it('opens by name of the database, and through routing', async () => {
    const engine = await open({ database: 'neo4j', uri: PROBE.uri.replace(/^\w+/, 'neo4j') });
    expect(await collect(engine, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    expect((await engine.describe()).database).toBe('neo4j');
  });

  it('goes away during work, and answers again afterwards', async () => {
    const wire = await layWire();
    const engine = await open({ uri: wire.uri });
    const long = engine.run('UNWIND range(1, 1000000) AS i RETURN i', {}, { mode: 'read' });
    const rows = long[Symbol.asyncIterator]();
    await rows.next();
    wire.cut();
    await expect(async () => {
      while ((await rows.next()).done !== true);
    }).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await collect(engine, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    await expect(engine.ping()).resolves.toBeUndefined();
  });

  it('hangs: the time is kept all the same, and closing does not wait', { timeout: 10_000 }, async () => {
    const wire = await layWire();
    const engine = await open({ uri: wire.uri });
    wire.hold();
    const started = performance.now();
    const answer = collect(engine, 'RETURN 1 AS one', {}, { mode: 'read', timeoutMs: 300 });
    await expect(answer).rejects.toMatchObject({ code: 'store-timeout' });
    const write = engine.transaction([{ text: 'CREATE (:EngineProbe)', parameters: {} }]);
    const refused = expect(write).rejects.toMatchObject({ code: 'store-unavailable' });
    await engine.close();
    await refused;
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe.skipIf(SKIPPED !== '')(`A Neo4j that is stopped for good${SKIPPED}`, () => {
  it('fails reads, writes and pings as unavailable within five seconds', { timeout: 10_000 }, async () => {
    const wire = await layWire();
    const engine = await open({ uri: wire.uri });
    wire.stop();
    const started = performance.now();
    const text = 'RETURN 1 AS one';
    const answers = await Promise.allSettled([
      collect(engine, text),
      collect(engine, text, {}, { mode: 'write' }),
      engine.ping(),
      engine.transaction([{ text, parameters: {} }]),
    ]);
    const refused = { status: 'rejected', reason: { code: 'store-unavailable' } };
    expect(answers).toMatchObject(Array.from(answers, () => refused));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
