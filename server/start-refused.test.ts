/** Holds that a setting that is wrong is told in one sentence that names it, and ends the program with exit code 1. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanUp, makeFolder, onCleanUp } from './testing/embedded-probe.ts';
import type { Settings } from './testing/program.ts';
import { runProgram } from './testing/program.ts';

const SECRET = 'correct-horse-battery';

afterAll(cleanUp);

async function refuse(settings: Settings): Promise<string> {
  const { code, out, err } = await runProgram({
    ENTENTE_DATA: join(await makeFolder(), 'data'),
    ...settings,
  });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^[^\n]+\.\n$/);
  expect(err).not.toContain(SECRET);
  return err;
}

async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const neo4j = { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: SECRET };

describe.concurrent('a setting that is wrong', () => {
  it.for<[string, Settings, string]>([
    ['a port that is no number', { PORT: 'abc' }, 'PORT is abc, but must be a whole number from 0 to 65535'],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL is loud, but must be one of fatal, error'],
    [
      'a switch that is neither on nor off',
      { ENTENTE_OPEN: 'yes' },
      'ENTENTE_OPEN is yes, but must be 0 or 1',
    ],
    [
      'a console that writes without Neo4j',
      { ENTENTE_CONSOLE: 'write' },
      'ENTENTE_CONSOLE is write, but NEO4J_URI is not set',
    ],
    [
      'a console that writes in a container',
      { ...neo4j, ENTENTE_CONSOLE: 'write', ENTENTE_CONTAINER: '1' },
      'ENTENTE_CONSOLE is write, but ENTENTE_CONTAINER is 1',
    ],
    [
      'a console that does neither',
      { ENTENTE_CONSOLE: 'w' },
      'ENTENTE_CONSOLE is w, but must be read or write',
    ],
    ['an address for all the world', { HOST: '0.0.0.0' }, 'HOST is 0.0.0.0, but Entente has no sign-in yet'],
    [
      'Neo4j without a password',
      { NEO4J_URI: 'bolt://127.0.0.1' },
      'neither NEO4J_PASSWORD nor NEO4J_PASSWORD_FILE is',
    ],
    [
      'a password for a Neo4j without an address',
      { NEO4J_PASSWORD: SECRET },
      'NEO4J_PASSWORD is set, but NEO4J_URI is not: set it too, or remove NEO4J_PASSWORD',
    ],
    [
      'a file for the password that is not there',
      { NEO4J_URI: 'bolt://127.0.0.1', NEO4J_PASSWORD_FILE: '/nowhere/password' },
      'NEO4J_PASSWORD_FILE is /nowhere/password, which cannot be read',
    ],
    [
      'a scheme that Neo4j does not have',
      { ...neo4j, NEO4J_URI: `https://neo4j:${SECRET}@127.0.0.1:7687` },
      'NEO4J_URI is https://127.0.0.1:7687, but https:// is no scheme of Neo4j. It is one of neo4j://',
    ],
  ])('is named: %s', async ([, settings, words], { expect }) => {
    expect(await refuse(settings)).toContain(words);
  });

  it('is named together with every other', async ({ expect }) => {
    const sentence = await refuse({ PORT: '-1.5', LOG_LEVEL: 'loud' });
    expect(sentence.match(/PORT is -1\.5/g)).toHaveLength(1);
    expect(sentence).toContain('LOG_LEVEL is loud');
  });

  it('is named where it shows only on listening: an address of another machine', async ({ expect }) => {
    const sentence = await refuse({ HOST: '192.0.2.1', ENTENTE_CONTAINER: '1' });
    expect(sentence).toContain('HOST is 192.0.2.1, which is no address of this machine');
  });

  it('means what it would mean if it were not there when it is empty', async ({ expect }) => {
    expect(await refuse({ HOST: '', NEO4J_URI: '', PORT: 'abc' })).toContain('PORT is abc');
  });
});

describe.concurrent('a Neo4j that is not there', () => {
  it.for(['bolt', 'neo4j'])('is told with its address and what to do: %s://', async (scheme, { expect }) => {
    const uri = `${scheme}://127.0.0.1:${String(await findClosedPort())}`;
    const sentence = await refuse({ ...neo4j, NEO4J_URI: uri });
    expect(sentence).toContain(`Neo4j does not answer at ${uri}: is it running?`);
    expect(sentence).toContain('set NEO4J_URI to where it is');
  });

  it('is told where a web server answers in its place', async ({ expect }) => {
    const web = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    onCleanUp(() => web.close());
    await new Promise((resolve) => web.once('listening', resolve));
    const { port } = web.address() as AddressInfo;
    const sentence = await refuse({ ...neo4j, NEO4J_URI: `bolt://127.0.0.1:${String(port)}` });
    expect(sentence).toContain('is a web port, not Neo4j');
  });
});
