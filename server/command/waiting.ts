/** Tells on a terminal that a command is still at work, and for how long, where nothing else would be seen of it. */

/** Milliseconds after which it is told, and again. */
const EVERY = 1_000;

/** Waits for the end of something, with a word about it each second where somebody looks. */
export async function whileWaiting<T>(what: string, work: Promise<T>): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return work;
  const began = Date.now();
  let width = 0;
  const clear = (): void => {
    if (width > 0) stderr.write(`\r${' '.repeat(width)}\r`);
    width = 0;
  };
  const timer = setInterval(() => {
    clear();
    const line = `${what} … ${String(Math.round((Date.now() - began) / 1_000))} s`;
    width = line.length;
    stderr.write(line);
  }, EVERY);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    clear();
  }
}
