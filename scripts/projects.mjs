/** The projects that the code is divided into, as TypeScript reads them: in one process, and no file twice. */
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from './prepare.mjs';

/** Where their settings lie. What is within another one comes after it. */
export const PROJECTS = ['server', 'server/export/bundle/page', 'client', 'client/e2e', 'scripts'];

/**
 * @typedef {object} Project
 * @property {readonly string[]} fileNames of its own files; the program has those that they import, too
 * @property {readonly string[]} patterns which its own files are found by, from the checkout on
 * @property {ts.Program} program
 */

/** Files that were read, by name and by how they are to be read. @type {Map<string, ts.SourceFile | undefined>} */
const read = new Map();

/** Reads a project. @param {string} name @returns {Project} */
export function readProject(name) {
  const { options, fileNames, errors, raw } = readConfig(join(root, name, 'tsconfig.json'));
  const program = ts.createProgram({
    rootNames: fileNames,
    options,
    host: createHost(options),
    configFileParsingDiagnostics: errors,
  });
  const { include } = /** @type {{ include: string[] }} */ (raw);
  const patterns = include.map((each) =>
    relative(root, join(root, name, each))
      .split(sep)
      .join('/'),
  );
  return { fileNames, patterns, program };
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
