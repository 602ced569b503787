/** A file on its way into the graph: chosen, tried, brought in. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportReply } from '../../../../server/api/contract.ts';
import { toMapping } from '../../../../server/model/csv-mapping.ts';
import { IMPORT_LIMITS, type CsvGuess } from '../../../../server/model/import.ts';
import { readMapping, keepMapping } from '../../../state/importing/csv-draft.ts';
import { guessFormat, TELLING_BYTES } from '../../../../server/model/guess-format.ts';
import {
  keepImporter,
  readImporter,
  toImportQuery,
  withGuesses,
  type ImportChoices,
} from '../../../state/importing/import-choices.ts';
import { isCancelled, messageOf } from '../../../state/commands/attempts.ts';
import { runTask } from '../../../state/run-task.ts';
import { useExplorer } from '../../explorer-context.ts';

/** How far it has come. */
export type ImportStage =
  | { readonly status: 'waiting' | 'cancelled' }
  | { readonly status: 'running'; readonly isDryRun: boolean; readonly sent: number }
  /** What bringing it in would do; `of` is what was asked for. */
  | { readonly status: 'tried'; readonly reply: ImportReply; readonly of: ImportChoices }
  | { readonly status: 'done'; readonly reply: ImportReply }
  | { readonly status: 'failed'; readonly sentence: string };

/** A CSV file as it was guessed, with its beginning. */
export interface CsvStart {
  readonly guess: CsvGuess;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file, what is chosen for it, and what can be done. */
export interface ImportHands {
  readonly file: File | undefined;
  readonly choices: ImportChoices;
  readonly csv: CsvStart | undefined;
  readonly stage: ImportStage;
  readonly take: (file: File) => void;
  readonly choose: (change: Partial<ImportChoices>) => void;
  readonly chooseFormat: (format: string) => void;
  readonly run: (isDryRun: boolean) => void;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/** Files up to this size are tried at once. */
const TRIED_AT_ONCE = 20_000_000;

/** The import of one dialogue. */
export function useImport(): ImportHands {
  const { api, store, commands } = useExplorer();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [choices, setChoices] = useState<ImportChoices>(firstChoices);
  const [csv, setCsv] = useState<CsvStart>();
  const [stage, setStage] = useState<ImportStage>({ status: 'waiting' });
  const control = useRef<AbortController>(undefined);

  const begin = (): AbortController => {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    return own;
  };

  /** Runs a step and says how it failed; nothing of a step that a later one has replaced. */
  const attempt = async (own: AbortController, run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      if (control.current !== own) return;
      setStage(
        isCancelled(error) ? { status: 'cancelled' } : { status: 'failed', sentence: messageOf(error) },
      );
    }
  };

  const send = async (
    own: AbortController,
    sent: File,
    asked: ImportChoices,
    isDryRun: boolean,
  ): Promise<void> => {
    setStage({ status: 'running', isDryRun, sent: 0 });
    const reply = await runTask(store, `${isDryRun ? 'Trying' : 'Bringing in'} ${sent.name}`, (signal) =>
      api.importFile(toImportQuery(sent.name, asked, isDryRun), sent, {
        signal: AbortSignal.any([signal, own.signal]),
        onProgress: (bytes) => {
          if (control.current === own) setStage({ status: 'running', isDryRun, sent: bytes });
        },
      }),
    );
    if (!isDryRun)
      await Promise.all([queries.invalidateQueries(), commands.refresh(`bring in ${sent.name}`)]);
    if (control.current !== own) return;
    const guessed = isDryRun ? withGuesses(asked, reply.terms) : asked;
    if (guessed === asked) {
      setStage(isDryRun ? { status: 'tried', reply, of: asked } : { status: 'done', reply });
      return;
    }
    // What was guessed is seen among the choices, and tried with them.
    setChoices(guessed);
    await send(own, sent, guessed, true);
  };

  /** Looks at a file in a format; what needs no mapping and is not large is tried at once. */
  const look = async (own: AbortController, looked: File, asked: ImportChoices): Promise<void> => {
    setCsv(undefined);
    setStage({ status: 'waiting' });
    if (asked.format === 'csv') {
      const start = looked.slice(0, IMPORT_LIMITS.guessBytes);
      const [guess, buffer] = await Promise.all([api.guessImport(start, own.signal), start.arrayBuffer()]);
      const names = guess.columns.map(({ name }) => name);
      if (control.current !== own) return;
      setCsv({ guess, bytes: new Uint8Array(buffer) });
      setChoices({ ...asked, csv: readMapping(names) ?? toMapping(guess) });
    } else if (asked.format !== '' && looked.size <= TRIED_AT_ONCE) await send(own, looked, asked, true);
  };

  const lookAnew = (looked: File, asked: ImportChoices): void => {
    const own = begin();
    setChoices(asked);
    void attempt(own, () => look(own, looked, asked));
  };

  return {
    file,
    choices,
    csv,
    stage,
    take: (taken) => {
      const own = begin();
      setFile(taken);
      void attempt(own, async () => {
        const beginning = await taken.slice(0, TELLING_BYTES).text();
        const format = guessFormat(taken.name, beginning)?.name ?? '';
        const asked = { ...choices, ...NO_TERMS, format };
        setChoices(asked);
        await look(own, taken, asked);
      });
    },
    choose: (change) => {
      setChoices({ ...choices, ...change });
      if (change.by !== undefined) keepImporter(change.by);
    },
    chooseFormat: (format) => {
      if (file) lookAnew(file, { ...choices, ...NO_TERMS, format });
    },
    run: (isDryRun) => {
      if (!file) return;
      if (csv && choices.csv)
        keepMapping(
          csv.guess.columns.map(({ name }) => name),
          choices.csv,
        );
      const own = begin();
      void attempt(own, () => send(own, file, choices, isDryRun));
    },
    cancel: () => {
      control.current?.abort();
    },
    forget: () => {
      begin();
      setFile(undefined);
      setCsv(undefined);
      setStage({ status: 'waiting' });
    },
  };
}

/** What is chosen for one file alone. */
const NO_TERMS = { kinds: {}, relations: {}, csv: undefined } as const;

function firstChoices(): ImportChoices {
  return {
    format: '',
    by: readImporter(),
    isByName: false,
    isSkipping: false,
    otherKinds: '',
    otherRelations: '',
    ...NO_TERMS,
  };
}
