/** A peer for the ratio: the raw driver behind the barest HTTP server there can be, in a process of its own as ours is. */
import { createServer } from 'node:http';
import { openDriver } from './neo4j.mjs';
import { createRaw } from './raw-neighbours.mjs';

const [uri = '', user = '', symmetric = '[]'] = process.argv.slice(2);
const driver = openDriver({ uri, user, password: process.env['NEO4J_PASSWORD'] ?? '' });
/** @type {string[]} */
const relations = JSON.parse(symmetric);
const raw = await createRaw(driver, relations);

const server = createServer((request, response) => {
  const [id = '', limit] = (request.url ?? '').slice(1).split('/');
  raw({ id, limit: Number(limit) }).then(
    (answer) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answer));
    },
    (/** @type {unknown} */ error) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    console.log(`http://127.0.0.1:${String(address.port)}`);
});
process.on('disconnect', () => process.exit());
