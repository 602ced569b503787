/** Asks a worker one question at a time, the latest first, and ends and restarts it when an answer takes too long. */
import type {
  FromWorker,
  KnowledgeAnswers,
  KnowledgeQuestion,
  KnownSchema,
  ToWorker,
} from './knowledge-messages.ts';

/** What the page needs of a worker. */
export interface KnowledgeWorker {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
}

/** A way to ask. */
export interface Asking {
  /** Resolves with undefined where a later question took its place, or where it took too long. */
  readonly ask: <Ask extends KnowledgeQuestion['ask']>(
    question: Extract<KnowledgeQuestion, { ask: Ask }>,
  ) => Promise<KnowledgeAnswers[Ask] | undefined>;
  readonly tell: (schema: KnownSchema) => void;
  readonly end: () => void;
}

interface Waiting {
  readonly question: KnowledgeQuestion;
  readonly settle: (answer: unknown) => void;
}

/** Milliseconds for an answer; starting up is not counted. */
const PATIENCE = 3_000;

/** Makes it; the worker starts with the first question. */
export function createAsking(start: () => KnowledgeWorker, patience = PATIENCE): Asking {
  let worker: KnowledgeWorker | undefined;
  let isReady = false;
  let known: KnownSchema | undefined;
  let lastId = 0;
  let present: Waiting | undefined;
  let next: Waiting | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    isReady = false;
  };
  const settle = (answer: unknown): void => {
    clearTimeout(timer);
    const { settle: tell } = present ?? {};
    present = undefined;
    tell?.(answer);
    send();
  };
  const open = (): void => {
    const opened = start();
    worker = opened;
    opened.onmessage = ({ data }) => {
      if (worker !== opened) return;
      if (data.type === 'ready') {
        isReady = true;
        send();
      } else if (data.id === lastId) settle(data.answer);
    };
    if (known) opened.postMessage({ type: 'schema', schema: known });
  };
  const send = (): void => {
    if (!next || present) return;
    if (!worker) open();
    if (!isReady) return;
    present = next;
    next = undefined;
    lastId += 1;
    worker?.postMessage({ type: 'question', id: lastId, question: present.question });
    timer = setTimeout(() => {
      end();
      settle(undefined);
    }, patience);
  };
  return {
    ask: (question) =>
      new Promise((resolve) => {
        next?.settle(undefined);
        // The worker answers each question with what `KnowledgeAnswers` says for it.
        next = { question, settle: resolve as (answer: unknown) => void };
        send();
      }),
    tell: (schema) => {
      known = schema;
      worker?.postMessage({ type: 'schema', schema });
    },
    end: () => {
      end();
      next?.settle(undefined);
      present?.settle(undefined);
      next = undefined;
      present = undefined;
    },
  };
}
