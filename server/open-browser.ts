/** Opens the page in the user's browser where there is a desktop; elsewhere the printed address has to do. */
import { spawn } from 'node:child_process';

/** Opens an address and never fails: a browser is a convenience. */
export function openBrowser(address: string): void {
  const command = browserCommand();
  const [program, ...before] = command;
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function browserCommand(): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}
