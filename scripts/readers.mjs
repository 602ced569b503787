/** Finds the programs that read our files in the tests, or installs them where that is allowed. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findOnPath, installPackages } from './debian.mjs';
import { root } from './prepare.mjs';

const REQUIREMENTS = join(root, 'server', 'testing', 'readers', 'requirements.txt');
const FOLDER = join(root, '.cache', 'readers');
/** Programs, and the packages of Debian that have them. */
const PROGRAMS = {
  dot: 'graphviz',
  rapper: 'raptor2-utils',
  xmllint: 'libxml2-utils',
  'rsvg-convert': 'librsvg2-bin',
  pdftotext: 'poppler-utils',
};

/**
 * The Python that has the readers written in it, for `READERS_PYTHON`, and a sentence for each reader that is missing.
 * @returns {Promise<{ python?: string, reasons: string[] }>}
 */
export async function findReaders() {
  const reasons = findPrograms();
  const python = await preparePython();
  if (typeof python === 'string') return { python, reasons };
  return { reasons: [...reasons, python.reason] };
}

function findPrograms() {
  const missing = Object.entries(PROGRAMS).filter(([program]) => findOnPath(program) === undefined);
  if (missing.length === 0) return [];
  const fault = installPackages(missing.map(([, name]) => name));
  return missing
    .filter(([program]) => findOnPath(program) === undefined)
    .map(([program, name]) => `reading with ${program} (${fault ?? `the package ${name} has it not`})`);
}

/** A Python of the tests' own, made anew where what it needs has changed. @returns {Promise<string | { reason: string }>} */
async function preparePython() {
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  const mark = join(FOLDER, 'requirements.sha256');
  const python = join(FOLDER, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted && existsSync(python)) return python;
  const base = findOnPath('python3') ?? findOnPath('python');
  if (base === undefined) return { reason: 'reading with programs in Python (there is no Python 3 here)' };
  console.log('Installing readers of our files in Python …');
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [command, args] of /** @type {const} */ ([
    [base, ['-m', 'venv', FOLDER]],
    [python, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', REQUIREMENTS]],
  ])) {
    try {
      await promisify(execFile)(command, args);
    } catch (error) {
      const words = error instanceof Error ? error.message : '';
      return { reason: `reading with programs in Python (${words.trim().split('\n').at(-1) ?? ''})` };
    }
  }
  writeFileSync(mark, wanted);
  return python;
}
