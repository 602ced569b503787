/** Reads the options of a command, and says in one sentence what is wrong with them. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EntenteError } from '../model/errors.ts';

/** The error of what was typed after a command; it names the way to its help. */
export function refuseArguments(command: string, sentence: string): EntenteError {
  return new EntenteError('invalid-request', `${sentence} npx entente ${command} --help says more.`);
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
    throw refuseArguments(command, `${sentence.replace(/\.$/, '')}.`);
  }
}
