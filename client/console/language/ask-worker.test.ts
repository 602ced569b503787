/** One question at a time, the latest first; a worker that does not answer is ended and another takes its place. */
import { describe, expect, it } from 'vitest';
import { createAsking, type KnowledgeWorker } from './ask-worker.ts';
import type { ToWorker } from './knowledge-messages.ts';

interface Staged extends KnowledgeWorker {
  readonly got: ToWorker[];
  isEnded: boolean;
}

function stage(): { started: Staged[]; start: () => KnowledgeWorker } {
  const started: Staged[] = [];
  const start = (): KnowledgeWorker => {
    const worker: Staged = {
      got: [],
      isEnded: false,
      onmessage: null,
      postMessage: (message) => {
        worker.got.push(message);
      },
      terminate: () => {
        worker.isEnded = true;
      },
    };
    started.push(worker);
    return worker;
  };
  return { started, start };
}

const say = (worker: Staged | undefined, data: unknown): void => {
  worker?.onmessage?.(new MessageEvent('message', { data }) as never);
};
const question = (text: string): { ask: 'format'; text: string } => ({ ask: 'format', text });
const asked = (worker: Staged | undefined): readonly string[] =>
  (worker?.got ?? []).flatMap((each) =>
    each.type === 'question' && 'text' in each.question ? [each.question.text] : [],
  );

describe('asking a worker', () => {
  it('waits until it is ready, and then asks the latest alone', async () => {
    const { started, start } = stage();
    const asking = createAsking(start);
    const first = asking.ask(question('one'));
    const second = asking.ask(question('two'));
    expect(await first).toBeUndefined();
    expect(asked(started[0])).toEqual([]);
    say(started[0], { type: 'ready' });
    expect(asked(started[0])).toEqual(['two']);
    say(started[0], { type: 'answer', id: 1, answer: 'TWO' });
    expect(await second).toBe('TWO');
  });

  it('ends one that takes too long, and tells the next what is known', async () => {
    const { started, start } = stage();
    const asking = createAsking(start, 5);
    const schema = { labels: [], relations: [], properties: [], parameters: [], procedures: [], joins: [] };
    asking.tell(schema);
    const slow = asking.ask(question('slow'));
    say(started[0], { type: 'ready' });
    expect(await slow).toBeUndefined();
    expect(started[0]?.isEnded).toBe(true);
    const after = asking.ask(question('after'));
    say(started[1], { type: 'ready' });
    expect(started[1]?.got[0]).toEqual({ type: 'schema', schema });
    say(started[1], { type: 'answer', id: 2, answer: 'AFTER' });
    expect(await after).toBe('AFTER');
    asking.end();
  });
});
