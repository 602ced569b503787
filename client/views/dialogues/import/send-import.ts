/** Sends a file to the server, to be tried or brought in; what is shown is read anew once it has been brought in. */
import type { QueryClient } from '@tanstack/react-query';
import type { ImportReply } from '../../../../server/api/contract.ts';
import { toImportQuery, type ImportChoices } from '../../../state/importing/import-choices.ts';
import { runTask } from '../../../state/run-task.ts';
import type { Explorer } from '../../explorer-context.ts';

/** What is sent, and how. */
export interface SentImport {
  readonly file: File;
  readonly choices: ImportChoices;
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
  /** Told how many bytes have gone. */
  readonly onProgress: (bytes: number) => void;
}

/** Sends it, as a task that can be given up. */
export async function sendImport(
  { api, store, commands }: Explorer,
  queries: QueryClient,
  { file, choices, isDryRun, signal, onProgress }: SentImport,
): Promise<ImportReply> {
  const { name } = file;
  const reply = await runTask(store, `${isDryRun ? 'Trying' : 'Bringing in'} ${name}`, (given) =>
    api.importFile(toImportQuery(name, choices, isDryRun), file, {
      signal: AbortSignal.any([given, signal]),
      onProgress,
    }),
  );
  if (!isDryRun) await Promise.all([queries.invalidateQueries(), commands.refresh(`bring in ${name}`)]);
  return reply;
}
