/** What the server and the console's own process say to each other over the IPC channel. */
import type { ErrorCode } from '../../../model/errors.ts';
import type { Explained, PlanOperator } from '../../console-engine.ts';
import type { Packed, PackedMap } from './console-packing.ts';

/** What is to be done with a statement. */
export interface ConsoleTask {
  /** Made by the server, unique in the life of one engine; all answers carry it. */
  readonly id: number;
  readonly text: string;
  readonly parameters: PackedMap;
  /** Plans and does not run. */
  readonly explainOnly: boolean;
  readonly maxRows: number;
  /** Bytes of values that are sent at most; the row that goes past them is the last. */
  readonly maxBytes: number;
}

/** From the server to the console's process. */
export type ToConsole =
  | { readonly type: 'open'; readonly file: string; readonly memoryMb: number }
  | ({ readonly type: 'task' } & ConsoleTask);

/** From the console's process to the server. Each `task` ends with exactly one `done` or `failed`. */
export type FromConsole =
  | { readonly type: 'opened' }
  | { readonly type: 'unopened'; readonly message: string }
  | {
      readonly type: 'head';
      readonly id: number;
      readonly fields: readonly string[];
      readonly explained: Explained;
    }
  | { readonly type: 'rows'; readonly id: number; readonly rows: readonly (readonly Packed[])[] }
  | {
      readonly type: 'done';
      readonly id: number;
      readonly truncated: boolean;
      readonly profile?: PlanOperator;
    }
  | { readonly type: 'failed'; readonly id: number; readonly failure: ConsoleFailure };

/** An error on its way to the server: a code of ours becomes an `EntenteError`, one of Neo4j's a `StatementError`. */
export type ConsoleFailure =
  | { readonly kind: 'own'; readonly code: ErrorCode; readonly message: string; readonly cause: string }
  | { readonly kind: 'statement'; readonly code: string; readonly message: string; readonly cause: string };

/** What the watch over the memory writes to stderr before it ends the process. */
export const OUT_OF_MEMORY_WORDS = 'The console has taken more memory than it may.';

/** Tells a message of the console's process from anything else that could arrive on the channel. */
export function isFromConsole(message: unknown): message is FromConsole {
  return isTyped(message, ['opened', 'unopened', 'head', 'rows', 'done', 'failed']);
}

/** Tells a message of the server from anything else that could arrive on the channel. */
export function isToConsole(message: unknown): message is ToConsole {
  return isTyped(message, ['open', 'task']);
}

function isTyped(message: unknown, types: readonly string[]): boolean {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return typeof message.type === 'string' && types.includes(message.type);
}
