/** What a command of the command line is. */
import type { Config } from '../config.ts';
import type { Ending } from '../ending.ts';

/** What a command runs with. */
export interface CommandContext {
  readonly config: Config;
  /** Closes what the command opened, at its end or on a signal. */
  readonly ending: Ending;
}

/** One command. */
export interface Subcommand {
  /** In one line, for the list of commands. */
  readonly summary: string;
  /** All that there is to say about it, for `--help`. */
  readonly help: string;
  /** Rejects with one sentence for people. */
  readonly run: (args: readonly string[], context: CommandContext) => Promise<void>;
}
