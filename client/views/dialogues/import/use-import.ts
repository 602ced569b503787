/** A file on its way into the graph: chosen, tried, brought in. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportReply } from '../../../../server/api/contract.ts';
import { guessFormat, TELLING_BYTES } from '../../../../server/model/guess-format.ts';
import { isCancelled, messageOf } from '../../../state/commands/attempts.ts';
import { keepMapping } from '../../../state/importing/csv-draft.ts';
import {
  keepImporter,
  readImporter,
  withGuesses,
  type ImportChoices,
} from '../../../state/importing/import-choices.ts';
import { useExplorer } from '../../explorer-context.ts';
import { namesOf, readCsvStart, type CsvStart } from './csv-start.ts';
import { sendImport } from './send-import.ts';

/** How far it has come. */
export type ImportStage =
  | { readonly status: 'waiting' | 'cancelled' }
  | { readonly status: 'running'; readonly isDryRun: boolean; readonly sent: number }
  /** What bringing it in would do; `of` is what was asked for. */
  | { readonly status: 'tried'; readonly reply: ImportReply; readonly of: ImportChoices }
  | { readonly status: 'done'; readonly reply: ImportReply }
  | { readonly status: 'failed'; readonly sentence: string };

/** The file, what is chosen for it, and what can be done. */
export interface FileImport {
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
export function useImport(): FileImport {
  const explorer = useExplorer();
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
    const reply = await sendImport(explorer, queries, {
      file: sent,
      choices: asked,
      isDryRun,
      signal: own.signal,
      onProgress: (bytes) => {
        if (control.current === own) setStage({ status: 'running', isDryRun, sent: bytes });
      },
    });
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
      const { start, mapping } = await readCsvStart(explorer.api, looked, own.signal);
      if (control.current !== own) return;
      setCsv(start);
      setChoices({ ...asked, csv: mapping });
    } else if (asked.format !== '' && looked.size <= TRIED_AT_ONCE) await send(own, looked, asked, true);
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
        const asked = { ...choices, ...startOf(format) };
        setChoices(asked);
        await look(own, taken, asked);
      });
    },
    choose: (change) => {
      setChoices({ ...choices, ...change });
      if (change.by !== undefined) keepImporter(change.by);
    },
    chooseFormat: (format) => {
      if (!file) return;
      const own = begin();
      const asked = { ...choices, ...startOf(format) };
      setChoices(asked);
      void attempt(own, () => look(own, file, asked));
    },
    run: (isDryRun) => {
      if (!file) return;
      if (csv && choices.csv) keepMapping(namesOf(csv.guess), choices.csv);
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

/** Tables name what they are about; other files have ids for it. */
const OF_NAMES: readonly string[] = ['csv', 'csv-zip'];

/** What is chosen for one file alone, as it is at first. */
function startOf(format: string): Pick<ImportChoices, 'format' | 'isByName' | 'kinds' | 'relations' | 'csv'> {
  return { format, isByName: OF_NAMES.includes(format), kinds: {}, relations: {}, csv: undefined };
}

function firstChoices(): ImportChoices {
  return {
    by: readImporter(),
    isSkipping: false,
    otherKinds: '',
    otherRelations: '',
    ...startOf(''),
  };
}
