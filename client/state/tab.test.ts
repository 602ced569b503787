/** Holds that a tab keeps its id through reloads, and that one which was duplicated gets another. */
import { describe, expect, it } from 'vitest';
import { createTab, type TabParts } from './tab.ts';

/** Locks as a browser shares them among its tabs; those of a tab are let go of when it is closed. */
function makeLocks(): { of: (tab: string) => TabParts['locks']; close: (tab: string) => void } {
  const held = new Map<string, string>();
  const of = (tab: string): TabParts['locks'] => ({
    // The real one also takes a callback alone, and waits for locks that are taken.
    request: ((name: string, _options: LockOptions, run: () => Promise<unknown>) => {
      if (held.has(name)) return Promise.reject(new DOMException('Waited too long.', 'TimeoutError'));
      held.set(name, tab);
      return run();
    }) as LockManager['request'],
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
  });
  const close = (tab: string): void => {
    for (const [name, by] of held) if (by === tab) held.delete(name);
  };
  return { of, close };
}

function makeStorage(kept?: string): ReturnType<TabParts['storage']> {
  let value = kept ?? null;
  return { getItem: () => value, setItem: (_key, text) => (value = text) };
}

describe('a tab', () => {
  it('keeps its id when it is loaded again', async () => {
    const locks = makeLocks();
    const storage = makeStorage();
    const first = createTab({ locks: locks.of('a'), storage: () => storage, makeId: () => 'first' });
    expect(await first.id).toBe('first');
    locks.close('a');
    const again = createTab({ locks: locks.of('b'), storage: () => storage, makeId: () => 'second' });
    expect(await again.id).toBe('first');
  });

  it('gets another id where a tab that is open has the same', async () => {
    const locks = makeLocks();
    const original = createTab({
      locks: locks.of('a'),
      storage: () => makeStorage('same'),
      makeId: () => 'x',
    });
    expect(await original.id).toBe('same');
    const copy = createTab({
      locks: locks.of('b'),
      storage: () => makeStorage('same'),
      makeId: () => 'other',
    });
    expect(await copy.id).toBe('other');
    expect(await copy.isOpen('same')).toBe(true);
    locks.close('a');
    expect(await copy.isOpen('same')).toBe(false);
  });

  it('takes other tabs for open where the browser cannot tell', async () => {
    const tab = createTab({ locks: undefined, storage: () => makeStorage('kept'), makeId: () => 'x' });
    expect(await tab.id).toBe('kept');
    expect(await tab.isOpen('any')).toBe(true);
    const forbidden = createTab({
      locks: undefined,
      storage: () => {
        throw new DOMException('no', 'SecurityError');
      },
      makeId: () => 'passing',
    });
    expect(await forbidden.id).toBe('passing');
  });
});
