/** Holds that an open view is saved when it should be, only then, and never over what others have saved. */
import { describe, expect, it } from 'vitest';
import { makeView } from '../../testing/sample-graph.ts';
import { makeClock, makeViewServer, type HandClock, type ViewServer } from '../../testing/sample-views.ts';
import { setBundled, setPinned } from '../view/changes.ts';
import { NO_SELECTION } from '../view/selection.ts';
import type { View } from '../view/view.ts';
import { contentOf, keyOfView, type Picture } from './picture.ts';
import { Saver } from './saver.ts';
import type { UnsavedKeeper } from './unsaved.ts';

const BASE = makeView(['a', 'b'], [['a', 'b']]);
const toPicture = (view: View): Picture => ({ view, selection: NO_SELECTION, look: undefined });
const pin = (...ids: readonly string[]): View => setPinned(BASE, new Set(ids), true);

interface Opened {
  readonly saver: Saver;
  readonly server: ViewServer;
  readonly clock: HandClock;
  readonly statuses: string[];
  readonly browser: Map<string, Parameters<UnsavedKeeper['keep']>[1]>;
  /** Changes the view as another tab would. */
  readonly saveElsewhere: (view: View, name?: string) => Promise<void>;
}

async function openView(): Promise<Opened> {
  const clock = makeClock();
  const server = makeViewServer(clock.now);
  const browser: Opened['browser'] = new Map();
  const request = { name: 'Mine', content: contentOf(toPicture(BASE)), thumbnail: '' };
  const { id, name, version, saved } = await server.api.addView(request);
  const key = keyOfView(BASE);
  const unsaved: UnsavedKeeper = {
    keep: (of, kept) => browser.set(of, kept).size > 0,
    drop: (of) => browser.delete(of),
    find: () => Promise.resolve(undefined),
  };
  const parts = { api: server.api, clock, unsaved, drawSmall: () => '' };
  const opened = {
    id,
    name,
    version,
    saved,
    thumbnail: '',
    picture: toPicture(BASE),
    storedKey: key,
    cleanKey: key,
  };
  const saver = new Saver(parts, opened);
  const statuses: string[] = [];
  saver.listen(() => statuses.push(saver.state().status));
  server.calls.length = 0;
  const saveElsewhere = async (view: View, as = 'Mine'): Promise<void> => {
    const there = server.kept(id)?.version ?? 0;
    const content = contentOf(toPicture(view));
    await server.api.saveView(id, { name: as, content, thumbnail: '' }, there);
    server.calls.length = 0;
  };
  return { saver, server, clock, statuses, browser, saveElsewhere };
}

/** A view with a change that the server has, though its answer did not come back. */
async function openWithLostAnswer(): Promise<Opened> {
  const opened = await openView();
  const { saver, server, clock } = opened;
  server.loseAnswers(true);
  saver.take(toPicture(pin('a')));
  await clock.pass(2_500);
  expect(saver.state().status).toBe('failed');
  server.loseAnswers(false);
  return opened;
}

describe('a saver', () => {
  it('saves two seconds after the last change, upon the version that it knows', async () => {
    const { saver, server, clock, statuses } = await openView();
    saver.take(toPicture(pin('a')));
    await clock.pass(1_900);
    saver.take(toPicture(pin('a', 'b')));
    await clock.pass(1_900);
    expect(server.calls).toEqual([]);
    await clock.pass(200);
    expect(server.calls).toEqual(['save v-1 upon 1']);
    expect(saver.state()).toMatchObject({ status: 'saved', version: 2 });
    expect(server.kept('v-1')?.content.nodes[1]).toEqual(['b', 100, 0, 3]);
    saver.take(toPicture(pin('b')));
    await clock.pass(3_000);
    expect(server.calls).toEqual(['save v-1 upon 1', 'save v-1 upon 2']);
    expect(statuses).toEqual(['changed', 'saving', 'saved', 'changed', 'saving', 'saved']);
  });

  it('sends nothing when only the selection or the camera is another', async () => {
    const { saver, server, clock, browser } = await openView();
    saver.take({ view: BASE, selection: { nodes: ['a'], edges: [] }, look: { x: 1, y: 2, zoom: 1 } });
    await clock.pass(10_000);
    expect(server.calls).toEqual([]);
    expect(browser.get('v-1')).toMatchObject({ base: 1, changed: false });
    expect(browser.get('v-1')?.content).toContain('"zoom":1');
  });

  it('sends nothing when the picture has become again what is saved', async () => {
    const { saver, server, clock, statuses } = await openView();
    saver.take(toPicture(pin('a')));
    await clock.pass(1_000);
    saver.take(toPicture(BASE));
    expect(saver.state().status).toBe('saved');
    saver.take(toPicture(setBundled(BASE, true)));
    // Another view with the same picture, as after two changes that cancel each other out.
    saver.take(toPicture(setBundled(setBundled(BASE, true), false)));
    expect(saver.state().status).toBe('changed');
    await clock.pass(400);
    expect(saver.state().status).toBe('saved');
    await clock.pass(10_000);
    expect(server.calls).toEqual([]);
    expect(statuses).toEqual(['changed', 'saved', 'changed', 'saved']);
  });

  it('saves what changed while it was saving after that', async () => {
    const { saver, server, clock } = await openView();
    const release = server.holdBack();
    saver.take(toPicture(pin('a')));
    await clock.pass(2_500);
    expect(saver.state().status).toBe('saving');
    saver.take(toPicture(pin('b')));
    await clock.pass(5_000);
    release();
    await clock.pass(0);
    expect(saver.state()).toMatchObject({ status: 'changed', version: 2 });
    await clock.pass(2_500);
    expect(server.calls).toEqual(['save v-1 upon 1', 'save v-1 upon 2']);
    expect(saver.state()).toMatchObject({ status: 'saved', version: 3 });
  });

  it('keeps changes in the browser until they are saved', async () => {
    const { saver, server, clock, browser } = await openView();
    server.setDown(true);
    saver.take(toPicture(pin('a')));
    await clock.pass(3_000);
    expect(saver.state().status).toBe('failed');
    expect(browser.get('v-1')).toMatchObject({ base: 1, changed: true });
    expect(saver.isAtRisk()).toBe(true);
    server.setDown(false);
    await clock.pass(4_000);
    expect(saver.state()).toMatchObject({ status: 'saved', version: 2 });
    expect(browser.get('v-1')).toMatchObject({ base: 2, changed: false });
    expect(saver.isAtRisk()).toBe(false);
    saver.leave();
    expect(browser.has('v-1')).toBe(false);
  });

  it('tries again at once when woken, and when told to save', async () => {
    const { saver, server, clock } = await openView();
    server.setDown(true);
    saver.take(toPicture(pin('a')));
    await clock.pass(40_000);
    expect(saver.trouble()).toMatchObject({ message: 'The server does not answer.' });
    expect(saver.trouble().failures).toBeGreaterThan(3);
    server.setDown(false);
    saver.wake();
    await clock.pass(1);
    expect(saver.state().status).toBe('saved');
    server.setDown(true);
    saver.take(toPicture(pin('b')));
    await saver.save();
    expect(saver.state().status).toBe('failed');
    server.setDown(false);
    await saver.save();
    expect(saver.state()).toMatchObject({ status: 'saved', version: 3 });
  });

  it('stops when somebody else has saved another picture, and says what', async () => {
    const { saver, server, clock, saveElsewhere } = await openView();
    await saveElsewhere(pin('b'));
    saver.take(toPicture(pin('a')));
    await clock.pass(60_000);
    expect(server.calls).toEqual(['save v-1 upon 1', 'read v-1']);
    expect(saver.state()).toMatchObject({
      status: 'conflict',
      version: 1,
      theirs: { version: 2, name: 'Mine' },
    });
    expect(saver.isAtRisk()).toBe(true);
    await saver.save();
    expect(server.kept('v-1')?.version).toBe(2);
  });

  it('saves over it when told to, also where the picture is what it was opened as', async () => {
    const { saver, clock, server, saveElsewhere } = await openView();
    await saveElsewhere(pin('b'));
    saver.take(toPicture(pin('a')));
    await clock.pass(3_000);
    saver.take(toPicture(BASE));
    expect(saver.state().status).toBe('conflict');
    await saver.overwrite();
    expect(saver.state()).toMatchObject({ status: 'saved', version: 3 });
    expect(server.kept('v-1')?.content).toEqual(contentOf(toPicture(BASE)));
  });

  it('meets a second conflict when saved over while others save again', async () => {
    const { saver, clock, saveElsewhere } = await openView();
    await saveElsewhere(pin('b'));
    saver.take(toPicture(pin('a')));
    await clock.pass(3_000);
    await saveElsewhere(pin('a', 'b'));
    await saver.overwrite();
    expect(saver.state()).toMatchObject({ status: 'conflict', theirs: { version: 3 } });
  });

  it('knows its own saving again when the answer was lost', async () => {
    const { saver, server, clock } = await openWithLostAnswer();
    saver.take(toPicture(pin('a', 'b')));
    await clock.pass(3_000);
    expect(saver.state()).toMatchObject({ status: 'saved', version: 3 });
    expect(server.kept('v-1')?.content.nodes).toEqual(contentOf(toPicture(pin('a', 'b'))).nodes);
  });

  it('saves nothing twice when the answer was lost', async () => {
    const { saver, server, clock } = await openWithLostAnswer();
    await clock.pass(3_000);
    expect(saver.state()).toMatchObject({ status: 'saved', version: 2 });
    expect(server.kept('v-1')?.version).toBe(2);
  });

  it('takes a new name from elsewhere for no conflict', async () => {
    const { saver, clock, saveElsewhere } = await openView();
    await saveElsewhere(BASE, 'Renamed');
    saver.take(toPicture(pin('a')));
    await clock.pass(3_000);
    expect(saver.state()).toMatchObject({ status: 'saved', version: 3, name: 'Renamed' });
  });

  it('renames at once, and once more after the server was away', async () => {
    const { saver, server, clock } = await openView();
    await saver.rename('Other');
    expect(server.kept('v-1')).toMatchObject({ name: 'Other', version: 2 });
    server.setDown(true);
    await saver.rename('Third');
    expect(saver.state()).toMatchObject({ name: 'Third', status: 'failed' });
    server.setDown(false);
    await clock.pass(3_000);
    expect(server.kept('v-1')).toMatchObject({ name: 'Third', version: 3 });
  });

  it('says when the view was deleted elsewhere, and goes on once it is brought back', async () => {
    const { saver, server, clock } = await openView();
    await server.api.deleteView('v-1', false);
    saver.take(toPicture(pin('a')));
    await clock.pass(3_000);
    expect(saver.state().status).toBe('gone');
    await server.api.restoreView('v-1');
    await saver.revive();
    expect(saver.state()).toMatchObject({ status: 'saved', version: 2 });
  });

  it('saves what is not saved when the canvas shows another picture, and nothing after its end', async () => {
    const { saver, server, clock, browser } = await openView();
    saver.take(toPicture(pin('a')));
    saver.leave();
    await clock.pass(0);
    expect(server.kept('v-1')?.version).toBe(2);
    saver.take(toPicture(pin('b')));
    saver.end();
    await clock.pass(60_000);
    expect(server.kept('v-1')?.version).toBe(2);
    expect(browser.size).toBe(0);
  });
});
