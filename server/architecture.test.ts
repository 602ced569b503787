/** Holds the documents to the code and the code to its own rules: imports, cycles, errors, settings, Cypher, headings. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from './config.ts';
import { ERRORS } from './model/errors.ts';
import { projectFolder } from './testing/engines.ts';

/** Every file that git knows or would take, below the checkout. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: projectFolder,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');
const code = files.filter((file) => /^(server|client|scripts|bench)\/.*\.(ts|tsx|mjs)$/.test(file));
const product = code.filter((file) => !/\.(test|contract)\.tsx?$|\/testing\/|\/e2e\//.test(file));
const read = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

const table = JSON.parse(read('imports.json')) as { imports: { folder: string; may: string[] }[] };

const ANY_IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;
/** What is imported as a file is loaded; types and what is imported later, by a call, are not. */
const IMPORT_ON_LOADING = /^(?:import|export|\}) (?!type\b)(?:.*?from )?'(\.[^']+)'/gm;

/** Project files that a file imports, as paths below the checkout. */
function importsOf(file: string, pattern = ANY_IMPORT): string[] {
  const matches = read(file).matchAll(pattern);
  return [...matches].map((match) => normalize(join(dirname(file), match[1] ?? '')));
}

/** A file and all that is loaded with it. */
function loadedWith(file: string): ReadonlySet<string> {
  const loaded = new Set([file]);
  for (const each of loaded) for (const next of importsOf(each, IMPORT_ON_LOADING)) loaded.add(next);
  return loaded;
}

/** Names of the style sheets that style each class by itself; the last three change for narrower pages what others define. */
function findHomes(): ReadonlyMap<string, ReadonlySet<string>> {
  const homes = new Map<string, Set<string>>();
  const sheets = files.filter((file) => /^client\/(?!styles\/(?:middle|narrow|low)\b).*\.css$/.test(file));
  for (const sheet of sheets) {
    const rules = read(sheet).replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, selectors = ''] of rules.matchAll(/([^{}]+)\{/g)) {
      for (const selector of selectors.split(',')) {
        const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (name !== undefined) homes.set(name, (homes.get(name) ?? new Set()).add(sheet));
      }
    }
  }
  return homes;
}

describe('the code', () => {
  it('defines each class of its style sheets in one of them', () => {
    const homes = findHomes();
    expect(homes.size).toBeGreaterThan(300);
    const twice = [...homes].filter(([, sheets]) => sheets.size > 1);
    expect(twice.map(([name, sheets]) => [name, ...sheets])).toEqual([]);
  });

  it('uses only custom properties that a style sheet or a component sets', () => {
    const sheets = files.filter((file) => /^client\/(?!public\/).*\.css$/.test(file)).map(read);
    const components = code.filter((file) => file.startsWith('client/')).map(read);
    const named = (texts: readonly string[], name: RegExp): string[] =>
      texts.flatMap((text) => [...text.matchAll(name)].map((match) => match[1] ?? ''));
    const set = new Set([...named(sheets, /--([\w-]+):/g), ...named(components, /'--([\w-]+)'/g)]);
    const palette = read('client/graph/painting/palette.ts');
    const used = [
      ...named([...sheets, ...components], /var\(--([\w-]+)/g),
      ...named([palette], /colour\('([\w-]+)'\)/g),
    ];
    expect(used.length).toBeGreaterThan(500);
    expect(used.filter((name) => !set.has(name))).toEqual([]);
  });

  it('has no cycle of imports', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[][] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file]);
        return;
      }
      state.set(file, 'open');
      for (const next of importsOf(file).filter((each) => code.includes(each))) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of code) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('loads no server for a command before it has looked for one that runs', () => {
    const loaded = loadedWith('server/command/entente.ts');
    expect(loaded).toContain('server/command/find-server.ts');
    expect(loaded).not.toContain('server/serve.ts');
  });

  it('exports no value that only its own file uses', () => {
    const takers = new Map<string, string[]>();
    for (const file of code)
      for (const taken of importsOf(file)) takers.set(taken, [...(takers.get(taken) ?? []), read(file)]);
    const exported = /^export (?:async )?(?:const|function|class) (\w+)/gm;
    // Vitest calls what is exported by the files that its configuration names.
    const byVitest = read('vitest.config.ts');
    const idle = code
      .filter((file) => /\.tsx?$/.test(file) && !byVitest.includes(`'${file}'`))
      .flatMap((file) =>
        [...read(file).matchAll(exported)]
          .map(([, name = '']) => name)
          .filter((name) => !takers.get(file)?.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
          .map((name) => `${file}: ${name}`),
      );
    expect(idle).toEqual([]);
  });

  it('has an import table for every folder with code, as ARCHITECTURE.md shows it', () => {
    const architecture = read('ARCHITECTURE.md');
    for (const { folder, may } of table.imports) {
      const row = new RegExp(`^\\| \`${folder}\` +\\| (.*?) +\\|$`, 'm').exec(architecture)?.[1];
      expect(row, folder).toBe(may.length === 0 ? 'nothing' : may.map((each) => `\`${each}\``).join(', '));
    }
    const folders = new Set(
      product
        .filter((file) => /^(server|client)\/[^/]+\//.test(file))
        .map((file) => file.split('/').slice(0, 2).join('/')),
    );
    const listed = table.imports.map((each) => each.folder);
    expect([...folders].filter((folder) => !listed.includes(folder)).sort()).toEqual([]);
  });

  it('opens every file with one sentence', () => {
    const silent = [...code, ...files.filter((file) => /^[^/]+\.(js|ts)$/.test(file))].filter(
      (file) => !/^(#!.*\n)?\/\*\* [A-Z`]/.test(read(file)),
    );
    expect(silent).toEqual([]);
  });

  it('has small files, named for what is in them', () => {
    const long = product.filter((file) => read(file).split('\n').length > 280);
    expect(long.length, long.join(', ')).toBeLessThanOrEqual(Math.floor(product.length * 0.05));
    const sheets = files.filter((file) => file.endsWith('.css'));
    expect(sheets.filter((file) => read(file).split('\n').length > 280)).toEqual([]);
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared|lib|index)(\.|\/)/i;
    expect(code.filter((file) => vague.test(file))).toEqual([]);
    expect(code.filter((file) => !/^[a-z0-9.-]+$/.test(file.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('keeps Cypher in cypher/', () => {
    const cypher = /\b(MATCH|MERGE|CREATE|UNWIND|OPTIONAL MATCH|DETACH DELETE) *[($]|\bRETURN [a-z]+\./;
    const stray = product.filter(
      (file) =>
        /^(server|client)\//.test(file) && cypher.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
    // What people without Cypher build, and a script that holds a graph, cannot have been written before.
    expect(stray).toEqual([
      'client/console/pattern/write-cypher.ts',
      'server/export/databases/write-cypher-script.ts',
    ]);
  });

  it('reads the environment in one place', () => {
    const readers = product.filter(
      (file) => file.startsWith('server/') && read(file).includes('process.env'),
    );
    // The engine's own process gets all of it, with another folder for temporary files.
    const handsOn = 'server/store/engines/embedded/child-process.ts';
    expect(readers).toEqual([
      'server/command/entente.ts',
      'server/main.ts',
      'server/seed-command.ts',
      handsOn,
    ]);
    expect(read(handsOn)).toContain('...process.env,');
    for (const file of readers)
      expect(read(file).match(/process\.env/g), `${file} only hands it on`).toHaveLength(1);
  });

  it('skips no test without a reason, and leaves none alone or to do', () => {
    const tests = code.filter(
      (file) => /\.(test|contract)\.ts$/.test(file) && file !== 'server/architecture.test.ts',
    );
    expect(tests.filter((file) => /\.(only|todo|skip)\(/.test(read(file)))).toEqual([]);
  });
});

describe('npm test and npm run test:slow', () => {
  it('run every project of vitest once, in a run that it starts', () => {
    const suites = read('scripts/test-suites.mjs');
    const listed = /const PROJECTS = \{([^}]*)\}/.exec(suites)?.[1] ?? '';
    const run = [...listed.matchAll(/'(\w+)'/g)].map((match) => match[1]);
    const there = [...read('vitest.config.ts').matchAll(/\bname: '(\w+)'/g)].map((match) => match[1]);
    expect(run.toSorted()).toEqual(there.toSorted());
    const commands = read('scripts/test.mjs') + read('scripts/test-slow.mjs');
    const started = [...commands.matchAll(/runSuite(?:WhenBuilt|On)\('(\w+)'/g)];
    const runs = [...listed.matchAll(/(\w+): \[/g)].map((match) => match[1]);
    expect(started.map((match) => match[1]).toSorted()).toEqual(runs.toSorted());
  });
});

describe('the documents', () => {
  it('list exactly the errors that there are', () => {
    const rows = [
      ...read('ARCHITECTURE.md').matchAll(/^\| `([a-z-]+)` +\| (\d+|–) +\| (yes|no) +\| (.+?) +\|$/gm),
    ];
    const listed: Record<string, unknown> = Object.fromEntries(
      rows.map(([, code = '', status = '', retry = '', meaning = '']): [string, unknown] => [
        code,
        { status: status === '–' ? null : Number(status), retry: retry === 'yes', meaning },
      ]),
    );
    expect(listed).toEqual(ERRORS);
  });

  it('list exactly the settings that there are', () => {
    const inFile = [...read('.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(
      (match) => match[1] ?? '',
    );
    const ofTests = [
      'NEO4J_TEST_URI',
      'NEO4J_TEST_USER',
      'NEO4J_TEST_PASSWORD',
      'NEO4J_TEST_HTTP_URI',
      'CHROME_PATH',
      'ENTENTE_CACHE',
    ];
    expect([...inFile].sort()).toEqual([...SETTINGS, ...ofTests].sort());
  });

  it('name only scripts, files and folders that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const pages = files.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md');
    for (const page of pages) {
      const text = read(page);
      for (const [, name = ''] of text.matchAll(/`npm run ([a-z0-9:]+)`/g))
        expect(Object.keys(scripts), `${page}: npm run`).toContain(name);
      for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)) {
        expect(
          files.some(
            (file) =>
              file === normalize(join(dirname(page), target)) ||
              file.startsWith(`${normalize(join(dirname(page), target)).replace(/\/$/, '')}/`),
          ),
          `${page}: ${target}`,
        ).toBe(true);
      }
      for (const [, path = ''] of text.matchAll(
        /`((?:server|client|cypher|seed|scripts|bench|docs)\/[\w./-]+\.\w+)`/g,
      )) {
        expect(files, `${page}: ${path}`).toContain(path);
      }
    }
  });

  it('name no path of a machine and no registry', () => {
    const forbidden = /(^|[\s"'`(])\/(home|root|work|Users|var\/www)\/|registry\.npmjs|repo1?\.maven/;
    const texts = files.filter(
      (file) =>
        /\.(md|ts|tsx|mjs|js|json|yaml|yml|cypher|css|html)$/.test(file) &&
        file !== 'server/architecture.test.ts',
    );
    expect(texts.filter((file) => forbidden.test(read(file)))).toEqual([]);
  });

  it('lock the embedded engine for every system that it is made for, whichever system wrote the lock', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string>; version: string }>;
    };
    const wanted = Object.keys(packages['node_modules/@grafeo-db/js']?.optionalDependencies ?? {});
    expect(wanted.length).toBeGreaterThan(4);
    for (const name of wanted) expect(packages[`node_modules/${name}`]?.version, name).toBe('0.6.0');
  });
});
