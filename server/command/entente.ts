/** The command line, `npx entente <command>`: finds the command, helps, and runs it to its end or to a signal. */
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import { runToEnd, type Ending } from '../ending.ts';
import { EntenteError } from '../model/errors.ts';
import { readVersion } from '../version.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import type { Subcommand } from './subcommand.ts';

/** The commands by their names. */
const COMMANDS: Readonly<Record<string, Subcommand>> = { export: exportCommand, import: importCommand };

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));

async function run(ending: Ending): Promise<void> {
  const [name = '--help', ...args] = process.argv.slice(2);
  if (['--help', '-h', 'help'].includes(name)) {
    const [about = ''] = args;
    process.stdout.write(Object.hasOwn(COMMANDS, about) ? (COMMANDS[about]?.help ?? '') : writeHelp());
    return;
  }
  if (name === '--version') {
    process.stdout.write(`${await readVersion()}\n`);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new EntenteError(
      'invalid-request',
      `There is no command "${name}"; there are ${Object.keys(COMMANDS).join(' and ')}, and npx entente --help says what they do.`,
    );
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return;
  }
  await command.run(args, { config: readConfig(process.env, projectFolder), ending });
  await ending.closeAll();
}

function writeHelp(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`);
  return `Usage: npx entente <command> [options]\n\n${rows.join('\n')}\n\nnpx entente <command> --help says more. npm start starts the server.\n`;
}

runToEnd(run);
