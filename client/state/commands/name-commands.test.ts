/** Holds that of several lookings up of a list the last one counts, whatever order they are answered in. */
import { describe, expect, it } from 'vitest';
import type { NamesReply } from '../../../server/api/contract.ts';
import { makeApi } from '../../testing/sample-api.ts';
import type { NameList } from '../name-list.ts';
import { createExplorerStore } from '../store.ts';
import { createCommands, type Commands } from './commands.ts';

/** A page whose server answers when the test says so. */
function openPage(): {
  commands: Commands;
  list: () => NameList;
  asked: { answer: () => void; refuse: () => void }[];
} {
  const store = createExplorerStore();
  const asked: { answer: () => void; refuse: () => void }[] = [];
  const api = makeApi({
    names: (names) =>
      new Promise<NamesReply>((resolve, reject) => {
        asked.push({
          answer: () => {
            resolve({ names: names.map((name) => ({ name, status: 'unknown', hits: [] })) });
          },
          refuse: () => {
            reject(new Error('The server does not answer.'));
          },
        });
      }),
  });
  const nothing = (): Promise<never> => Promise.reject(new Error('Nothing is computed here.'));
  const commands = createCommands({ api, store, arrange: nothing, compute: nothing });
  return { commands, asked, list: () => store.getState().names };
}

describe('a list of names', () => {
  it('that is looked up anew stays busy until that is answered, and takes nothing of the time before', async () => {
    const { commands, list, asked } = openPage();
    commands.writeNames('A');
    const early = commands.lookUpNames();
    commands.writeNames('B');
    const later = commands.lookUpNames();
    asked[0]?.refuse();
    await early;
    expect(list()).toMatchObject({ isBusy: true, failure: undefined, found: undefined });
    asked[1]?.answer();
    await later;
    expect(list()).toMatchObject({ isBusy: false, found: { text: 'B' } });
  });

  it('that was changed meanwhile gets the answer to what it was', async () => {
    const { commands, list, asked } = openPage();
    commands.writeNames('A');
    const looking = commands.lookUpNames();
    commands.writeNames('A, B');
    asked[0]?.answer();
    await looking;
    expect(list()).toMatchObject({ text: 'A, B', isBusy: false, found: { text: 'A' } });
  });

  it('that was cleared meanwhile stays empty', async () => {
    const { commands, list, asked } = openPage();
    commands.writeNames('A');
    const looking = commands.lookUpNames();
    commands.clearNames();
    asked[0]?.answer();
    await looking;
    expect(list()).toMatchObject({ text: '', isBusy: false, found: undefined });
  });
});
