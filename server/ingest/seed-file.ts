/** Reads the YAML files of a seed folder and remembers on which line everything stands. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { EntenteError } from '../model/errors.ts';
import type { Problem } from './problem.ts';

/** A path into parsed YAML: keys and positions. */
export type YamlPath = readonly PropertyKey[];

/** One parsed file. */
export interface SeedFile {
  /** Path below the seed folder, with `/`. */
  readonly name: string;
  readonly data: unknown;
  /** Faults of the YAML itself; where there are some, `data` is not to be used. */
  readonly problems: readonly Problem[];
  /** Line of the nearest existing node on a path, counted from 1. */
  lineOf(path: YamlPath): number;
}

/** Names of all files that a seed consists of, sorted, below the folder. */
export async function listSeedFiles(folder: string): Promise<readonly string[]> {
  try {
    const isYaml = (name: string): boolean => name.endsWith('.yaml');
    const top = (await readdir(folder)).filter(isYaml);
    const documents = (await readdir(join(folder, 'documents'))).filter(isYaml);
    return [...top, ...documents.map((name) => `documents/${name}`)].sort();
  } catch (cause) {
    throw new EntenteError('invalid-seed', `The seed folder ${folder} cannot be read: ${String(cause)}`, {
      cause,
    });
  }
}

/** SHA-256 over the names and bytes of all seed files: the same seed gives the same digest on every machine. */
export async function digestSeed(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await listSeedFiles(folder)) {
    const text = await readFile(join(folder, name), 'utf8');
    // A checkout on Windows may have changed the line ends; the facts are the same.
    hash.update(`${name}\n${text.replaceAll('\r\n', '\n')}\n`);
  }
  return hash.digest('hex');
}

/** Reads and parses one file. */
export async function readSeedFile(folder: string, name: string): Promise<SeedFile> {
  return parseSeedFile(name, await readFile(join(folder, name), 'utf8'));
}

/** Parses the text of one file. */
export function parseSeedFile(name: string, text: string): SeedFile {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines });
  const problems = parsed.errors.map((error) => ({
    file: name,
    line: error.linePos?.[0].line ?? 1,
    place: 'YAML',
    wrong: error.message.split('\n')[0] ?? error.code,
    right: 'see the README of seed/ for how a file is written',
  }));
  const lineOf = (path: YamlPath): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = parsed.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { name, data: problems.length > 0 ? undefined : parsed.toJS(), problems, lineOf };
}
