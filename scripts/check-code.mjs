/** `npm run check:code`: checks the types of every file of the checkout, and then lints it by what the types were found with. */
// Types are checked as `tsc -p` of one project after another would, but without checking again in each project what it imports
// from the others. Most rules of lint ask for types too: to find them a second time took as long as all of the rest.
import { relative } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { root } from './prepare.mjs';
import { PROJECTS, readProject } from './projects.mjs';

const projects = PROJECTS.map(readProject);
const asked = process.argv.slice(2);
if (asked.includes('types')) checkTypes();
if (asked.includes('lint')) await lint();

/** Checks every file under the settings of the project that it belongs to. */
function checkTypes() {
  const faults = projects.flatMap(checkProject);
  const host = { getCanonicalFileName: String, getCurrentDirectory: () => root, getNewLine: () => '\n' };
  process.stdout.write(ts.formatDiagnostics(faults, host));
  // What no project has among its own would go unchecked.
  const checked = new Set(projects.flatMap(({ fileNames }) => fileNames));
  const imported = new Set(projects.flatMap(({ program }) => listOurs(program)).map((file) => file.fileName));
  const missed = [...imported].filter((name) => !checked.has(name)).map((name) => relative(root, name));
  if (missed.length > 0)
    process.stdout.write(`No project of ${PROJECTS.join(', ')} has ${missed.join(', ')}.\n`);
  if (faults.length + missed.length > 0) process.exitCode = 1;
}

/** @param {import('./projects.mjs').Project} project @returns {ts.Diagnostic[]} */
function checkProject({ fileNames, program }) {
  const own = new Set(fileNames);
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...listOurs(program)
      .filter(({ fileName }) => own.has(fileName))
      .flatMap((file) => checkFile(program, file)),
  ];
}

/** @param {ts.Program} program */
function listOurs(program) {
  return program
    .getSourceFiles()
    .filter(
      (file) =>
        !file.fileName.endsWith('.json') &&
        !program.isSourceFileDefaultLibrary(file) &&
        !program.isSourceFileFromExternalLibrary(file),
    );
}

/** @param {ts.Program} program @param {ts.SourceFile} file @returns {ts.Diagnostic[]} */
function checkFile(program, file) {
  const { declaration } = program.getCompilerOptions();
  return [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
    ...(declaration === true ? program.getDeclarationDiagnostics(file) : []),
  ];
}

/** As `eslint . --max-warnings 0` does, which would make programs of its own. */
async function lint() {
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: projects.map(({ patterns, program }) => ({
      files: [...patterns],
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    })),
  });
  const results = await eslint.lintFiles(['.']);
  const formatter = await eslint.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results));
  if (results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0)) process.exitCode = 1;
}
