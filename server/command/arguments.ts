/** Reads the options of a command, and says in one sentence what is wrong with them and what may have been meant. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EntenteError } from '../model/errors.ts';
import { findNearNames } from '../model/near-names.ts';

/** The error of what was typed after a command; it names the way to its help. */
export function refuseArguments(command: string, sentence: string): EntenteError {
  return new EntenteError('invalid-request', `${sentence} npx entente ${command} --help says more.`);
}

/** What a format is called, and how the names of its files end. */
interface NamedFormat {
  readonly name: string;
  readonly title: string;
  readonly endings: readonly string[];
}

/** The error of a format that there is not: with those whose files end so, or whose names are near. */
export function refuseFormat(command: string, typed: string, formats: readonly NamedFormat[]): EntenteError {
  const ending = formats.filter(({ endings }) => endings.includes(typed.toLowerCase()));
  const meant = [
    ...ending.map(({ name }) => name),
    ...findNearNames(
      typed,
      formats.map(({ name }) => name),
    ),
  ];
  return refuseArguments(command, `There is no format "${typed}"${askWhether([...new Set(meant)])}`);
}

/** What may have been meant, as the end of a sentence. */
export function askWhether(meant: readonly string[]): string {
  return meant.length === 0 ? '.' : `: did you mean ${meant.join(' or ')}?`;
}

/** Formats by name with their titles, a line each. */
export function listFormats(formats: readonly Pick<NamedFormat, 'name' | 'title'>[]): string {
  const width = Math.max(...formats.map(({ name }) => name.length));
  return formats.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`).join('\n');
}

/** Options and other words. Throws `invalid-request` for an option that there is not, or that lacks its value. */
export function readOptions<const Config extends ParseArgsConfig>(
  command: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const [sentence = ''] = error instanceof Error ? error.message.split(/\. |\n/) : [];
    const [, option] = /^Option '(?:-\w, )?(--[\w-]+).*(?:missing|ambiguous)/.exec(sentence) ?? [];
    if (option !== undefined)
      throw refuseArguments(
        command,
        `${option} needs a value; one that begins with a dash is given as ${option}=-value.`,
      );
    const [, unknown] = /^Unknown option '--([\w-]+)'/.exec(sentence) ?? [];
    const known = Object.keys(config.options ?? {});
    const meant = unknown === undefined ? [] : findNearNames(unknown, known).map((name) => `--${name}`);
    throw refuseArguments(command, `${sentence.replace(/\.$/, '')}${askWhether(meant)}`);
  }
}
