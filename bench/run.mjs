/** `node bench/run.mjs [name …]`: runs the measurements, all or those that are named, and prints their figures. */
import { cpus } from 'node:os';
import { formatFigure } from './figures.mjs';

/** In the order of the README. */
const MEASUREMENTS = [
  'seeding',
  'reads',
  'ratio',
  'console',
  'gate',
  'export',
  'import',
  'memory',
  'start',
  'size',
  'first-graph',
  'layout',
  'canvas',
  'console-page',
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !MEASUREMENTS.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no measurement ${unknown.join(', ')}; there are ${MEASUREMENTS.join(', ')}.`);

console.log(`${String(cpus().length)} cores, Node ${process.versions.node}`);
for (const name of MEASUREMENTS.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  /** @type {{ measure: () => Promise<import('./figures.mjs').Figure[]> }} */
  const { measure } = await import(`./${name}.mjs`);
  console.log(`\n${name}`);
  for (const figure of await measure()) console.log(formatFigure(figure));
}
process.exit(0);
