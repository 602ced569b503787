/** A wire between a test and a real Neo4j, which can be cut or held still. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** It lies until it is stopped. */
export interface Wire {
  /** The address of its near end. */
  readonly uri: string;
  /** Ends all connections; new ones come about. */
  readonly cut: () => void;
  /** Lets nothing pass any more, and ends nothing. */
  readonly hold: () => void;
  /** Ends all connections, and takes no new ones. */
  readonly stop: () => void;
}

/** Lays it to the server of an address. */
export async function startWire(to: string): Promise<Wire> {
  const { hostname, port } = new URL(to.replace(/^.*:\/\//, 'http://'));
  const sockets = new Set<Socket>();
  let held = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => into.destroy());
      from.on('close', () => into.destroy());
      if (!held) from.pipe(into);
    }
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const hold = (): void => {
    held = true;
    for (const socket of sockets) socket.unpipe().pause();
  };
  const stop = (): void => {
    server.close();
    cut();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { uri: `bolt://127.0.0.1:${String((server.address() as AddressInfo).port)}`, cut, hold, stop };
}
