/** The only reader of the environment: every setting, checked, with its default. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { EntenteError } from './model/errors.ts';

/** Settings of one run. */
export interface Config {
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded store. */
  readonly dataFolder: string;
  /** Where Neo4j is; without it the embedded engine serves. */
  readonly neo4j?: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database?: string;
  };
  /** Whether statements that people type may change the graph. */
  readonly console: 'read' | 'write';
  /** Whether to open a browser at the start. */
  readonly open: boolean;
  readonly logLevel: string;
  /** Folders of the project. */
  readonly folders: { readonly cypher: string; readonly seed: string; readonly client: string };
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = 'must be a whole number from 0 to 65535, of which 0 takes a free port';
const level = `must be one of ${LOG_LEVELS.join(', ')}`;
const yesOrNo = z.enum(['0', '1'], 'must be 0 or 1');

const environment = z.object({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(4680),
  HOST: z.string().default('127.0.0.1'),
  ENTENTE_CONTAINER: yesOrNo.default('0'),
  ENTENTE_CONSOLE: z.enum(['read', 'write'], 'must be read or write').default('read'),
  ENTENTE_DATA: z.string().optional(),
  ENTENTE_OPEN: yesOrNo.default('1'),
  LOG_LEVEL: z.enum(LOG_LEVELS, level).default('warn'),
  NEO4J_URI: z.string().optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_PASSWORD_FILE: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
});

/** What only means something with NEO4J_URI: alone it is a slip, and would lead to another store without a word. */
const OF_NEO4J = ['NEO4J_PASSWORD', 'NEO4J_PASSWORD_FILE', 'NEO4J_DATABASE'] as const;

/** Names of all settings that the product reads. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

/** Reads the settings. Throws `invalid-config` with the setting's name and what would be right. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, projectFolder: string): Config {
  // A setting that is there but empty, as in a filled-in template, means the same as one that is not there.
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environment.safeParse(given);
  if (!result.success) {
    // Only settings whose values are no secret can be wrong in themselves.
    const faults = result.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} is ${given[name] ?? ''}, but ${message}`;
    });
    throw new EntenteError(
      'invalid-config',
      `${[...new Set(faults)].join('; ')}; .env.example lists all settings.`,
    );
  }
  const settings = result.data;
  if (settings.HOST !== '127.0.0.1' && settings.ENTENTE_CONTAINER !== '1') {
    throw new EntenteError(
      'invalid-config',
      `HOST is ${settings.HOST}, but Entente has no sign-in yet and listens on 127.0.0.1 only: remove HOST.`,
    );
  }
  requireWritingAlone(settings);
  const neo4j = readNeo4j(settings);
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataFolder: resolve(settings.ENTENTE_DATA ?? join(projectFolder, 'data')),
    ...(neo4j && { neo4j }),
    console: settings.ENTENTE_CONSOLE,
    open: settings.ENTENTE_OPEN === '1' && hasDesktop(env),
    logLevel: settings.LOG_LEVEL,
    folders: {
      cypher: join(projectFolder, 'cypher'),
      seed: join(projectFolder, 'seed'),
      client: join(projectFolder, 'dist', 'client'),
    },
  };
}

/** Whoever reaches the address could write: so it must be one that this machine alone reaches. */
function requireWritingAlone(settings: z.infer<typeof environment>): void {
  if (settings.ENTENTE_CONSOLE !== 'write') return;
  const refuse = (why: string): never => {
    throw new EntenteError('invalid-config', `ENTENTE_CONSOLE is write, but ${why}`);
  };
  if (settings.HOST !== '127.0.0.1') refuse(`HOST is ${settings.HOST}: writing is for 127.0.0.1 alone.`);
  if (settings.ENTENTE_CONTAINER === '1')
    refuse('ENTENTE_CONTAINER is 1: writing is for a server that no container publishes.');
  if (settings.NEO4J_URI === undefined)
    refuse(
      'NEO4J_URI is not set: the console of the built-in engine works on a copy and only reads. Set NEO4J_URI too (npm run neo4j starts a server and says how), or remove ENTENTE_CONSOLE.',
    );
}

function readNeo4j(settings: z.infer<typeof environment>): Config['neo4j'] {
  if (settings.NEO4J_URI === undefined) {
    const alone = OF_NEO4J.find((name) => settings[name] !== undefined);
    if (alone === undefined) return undefined;
    throw new EntenteError(
      'invalid-config',
      `${alone} is set, but NEO4J_URI is not: set it too, or remove ${alone} for the built-in engine.`,
    );
  }
  const password = settings.NEO4J_PASSWORD ?? readPasswordFile(settings.NEO4J_PASSWORD_FILE);
  if (password === undefined) {
    throw new EntenteError(
      'invalid-config',
      'NEO4J_URI is set, but neither NEO4J_PASSWORD nor NEO4J_PASSWORD_FILE is: set one of them.',
    );
  }
  return {
    uri: settings.NEO4J_URI,
    user: settings.NEO4J_USER,
    password,
    ...(settings.NEO4J_DATABASE !== undefined && { database: settings.NEO4J_DATABASE }),
  };
}

/** Whether somebody sits before a screen here. */
function hasDesktop(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['CI'] || !process.stdout.isTTY) return false;
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

function readPasswordFile(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new EntenteError('invalid-config', `NEO4J_PASSWORD_FILE is ${path}, which cannot be read.`, {
      cause,
    });
  }
}
