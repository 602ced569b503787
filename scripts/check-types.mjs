/** `npm run check:types`: checks every file of the checkout under the settings of the project that it belongs to. */
// As `tsc -p` of one project after another would, but in one process that reads no file twice, and without checking again in
// each project what it imports from the others.
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './prepare.mjs';

const PROJECTS = ['server', 'server/export/bundle/page', 'client', 'client/e2e', 'scripts'];

/** Files that were read, by name and by how they are to be read. @type {Map<string, ts.SourceFile | undefined>} */
const read = new Map();
/** @type {Set<string>} */
const checked = new Set();
/** @type {Set<string>} */
const imported = new Set();

const faults = PROJECTS.flatMap(checkProject);
const host = { getCanonicalFileName: String, getCurrentDirectory: () => root, getNewLine: () => '\n' };
process.stdout.write(ts.formatDiagnostics(faults, host));
// What no project has among its own would go unchecked.
const missed = [...imported].filter((name) => !checked.has(name)).map((name) => relative(root, name));
if (missed.length > 0)
  process.stdout.write(`No project of ${PROJECTS.join(', ')} has ${missed.join(', ')}.\n`);
if (faults.length + missed.length > 0) process.exitCode = 1;

/** @param {string} project @returns {ts.Diagnostic[]} */
function checkProject(project) {
  const config = readConfig(join(root, project, 'tsconfig.json'));
  const { options, fileNames, errors } = config;
  const program = ts.createProgram({
    rootNames: fileNames,
    options,
    host: createHost(options),
    configFileParsingDiagnostics: errors,
  });
  const own = new Set(fileNames);
  for (const name of own) checked.add(name);
  const files = program.getSourceFiles().filter((file) => isOurs(program, file));
  for (const { fileName } of files) imported.add(fileName);
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.filter(({ fileName }) => own.has(fileName)).flatMap((file) => checkFile(program, file)),
  ];
}

/** @param {ts.Program} program @param {ts.SourceFile} file */
function isOurs(program, file) {
  const isData = file.fileName.endsWith('.json');
  return (
    !isData && !program.isSourceFileDefaultLibrary(file) && !program.isSourceFileFromExternalLibrary(file)
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

/** @param {string} path */
function readConfig(path) {
  /** @param {ts.Diagnostic} fault @returns {never} */
  const onUnRecoverableConfigFileDiagnostic = (fault) => {
    throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
  };
  const config = ts.getParsedCommandLineOfConfigFile(
    path,
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic },
  );
  if (!config) throw new Error(`${path} cannot be read.`);
  return config;
}

/** Reads each file once for all projects that read it in the same way. @param {ts.CompilerOptions} options */
function createHost(options) {
  const files = ts.createCompilerHost(options);
  const { module, moduleDetection, jsx } = options;
  /** @type {ts.CompilerHost['getSourceFile']} */
  const getSourceFile = (name, how, onError) => {
    const key = JSON.stringify([name, how, module, moduleDetection, jsx]);
    if (!read.has(key)) read.set(key, files.getSourceFile(name, how, onError));
    return read.get(key);
  };
  return { ...files, getSourceFile };
}
