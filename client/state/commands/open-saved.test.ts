/** Holds what is opened by a reload and by links to saved views, and what of unsaved changes comes back. */
import { describe, expect, it } from 'vitest';
import { keptNodes, makeShelf, openPage } from '../../testing/sample-page.ts';
import { makeViewServer } from '../../testing/sample-views.ts';
import { createUnsavedKeeper } from '../saving/unsaved.ts';

describe('a page that is loaded again', () => {
  it('opens the view with its unsaved changes, and saves them', async () => {
    const shelf = makeShelf();
    const first = await openPage(makeViewServer(), { shelf });
    await first.commands.saveAs('First');
    first.server.setDown(true);
    await first.commands.add('x');
    await first.clock.pass(3_000);
    first.server.setDown(false);
    const second = await openPage(first.server, { shelf, hash: '#view.v-1' });
    expect(second.drawn()).toEqual(['hub', 'x']);
    expect(second.saved()).toMatchObject({ status: 'changed', version: 1 });
    await second.clock.pass(3_000);
    expect(second.saved()).toMatchObject({ status: 'saved', version: 2 });
    expect(keptNodes(first.server, 'v-1')).toEqual(['hub', 'x']);
  });

  it('takes changes that were saved on leaving for saved', async () => {
    const shelf = makeShelf();
    const first = await openPage(makeViewServer(), { shelf });
    await first.commands.saveAs('First');
    await first.commands.add('x');
    await first.clock.pass(400);
    // The page is left: what is sent arrives, its answer does not.
    first.server.loseAnswers(true);
    await first.commands.saveChanges();
    first.server.loseAnswers(false);
    const second = await openPage(first.server, { shelf, hash: '#view.v-1' });
    expect(second.saved()).toMatchObject({ status: 'saved', version: 2 });
    await second.clock.pass(60_000);
    expect(first.server.kept('v-1')?.version).toBe(2);
  });

  it('meets its own saving that arrives after the page was read again', async () => {
    const shelf = makeShelf();
    const first = await openPage(makeViewServer(), { shelf });
    await first.commands.saveAs('First');
    await first.commands.add('x');
    await first.clock.pass(400);
    const second = await openPage(first.server, { shelf, hash: '#view.v-1' });
    expect(second.saved()).toMatchObject({ status: 'changed', version: 1 });
    await first.commands.saveChanges();
    await second.commands.add('y');
    await second.clock.pass(3_000);
    expect(second.saved()).toMatchObject({ status: 'saved', version: 3 });
  });

  it('offers both where somebody else has saved meanwhile', async () => {
    const shelf = makeShelf();
    const first = await openPage(makeViewServer(), { shelf });
    await first.commands.saveAs('First');
    const other = await openPage(first.server, { hash: '#view.v-1' });
    await other.commands.add('theirs');
    await other.commands.save();
    first.server.setDown(true);
    await first.commands.add('mine');
    await first.clock.pass(3_000);
    first.server.setDown(false);
    const second = await openPage(first.server, { shelf, hash: '#view.v-1' });
    expect(second.drawn()).toEqual(['hub', 'mine']);
    expect(second.saved()).toMatchObject({ status: 'conflict', version: 1, theirs: { version: 2 } });
    second.press('saving v-1', 'Take theirs');
    await expect.poll(second.drawn).toEqual(['hub', 'theirs']);
  });

  it('does not take up the changes of a tab that is still open', async () => {
    const shelf = makeShelf();
    const first = await openPage(makeViewServer(), { shelf });
    await first.commands.saveAs('First');
    first.server.setDown(true);
    await first.commands.add('x');
    await first.clock.pass(3_000);
    first.server.setDown(false);
    const keeper = createUnsavedKeeper(shelf, {
      id: Promise.resolve('two'),
      isOpen: (id) => Promise.resolve(id === 'one'),
    });
    expect(await keeper.find('v-1')).toBeUndefined();
    const heir = createUnsavedKeeper(shelf, {
      id: Promise.resolve('three'),
      isOpen: () => Promise.resolve(false),
    });
    expect(await heir.find('v-1')).toMatchObject({ base: 1, changed: true });
  });

  it('keeps where the canvas looks and what is chosen, though that is no change', async () => {
    const shelf = makeShelf();
    const first = await openPage(makeViewServer(), { shelf });
    await first.commands.saveAs('First');
    first.commands.select({ nodes: ['hub'], edges: [] });
    first.store.setState({ look: { x: 5, y: 6, zoom: 2 } });
    await first.clock.pass(400);
    const second = await openPage(first.server, { shelf, hash: '#view.v-1' });
    expect(second.saved()).toMatchObject({ status: 'saved', version: 1 });
    expect(second.store.getState()).toMatchObject({
      selection: { nodes: ['hub'] },
      camera: { move: 'look', look: { x: 5, y: 6, zoom: 2 } },
    });
  });
});

describe('a link to a saved view', () => {
  it('that was deleted says so, shows the opening picture and offers to restore it', async () => {
    const server = makeViewServer();
    const first = await openPage(server);
    await first.commands.add('x');
    await first.commands.saveAs('First');
    await server.api.deleteView('v-1', false);
    const { notice, drawn, press, saved } = await openPage(server, { hash: '#view.v-1' });
    expect(drawn()).toEqual(['hub']);
    expect(notice('address')?.text).toMatch(
      /^There is no saved view .* This is the opening picture instead\.$/,
    );
    press('address', 'Restore');
    await expect.poll(() => saved()).toMatchObject({ id: 'v-1', status: 'saved' });
    expect(drawn()).toEqual(['hub', 'x']);
  });

  it('that never was says so and offers nothing; over a picture it leaves that', async () => {
    const { notice, commands, drawn, saved } = await openPage(makeViewServer(), { hash: '#view.nothing' });
    expect(notice('address')).toMatchObject({ tone: 'problem' });
    expect(notice('address')).not.toHaveProperty('actions');
    await commands.saveAs('First');
    await commands.add('x');
    await commands.open('#view.nothing');
    expect(drawn()).toEqual(['hub', 'x']);
    expect(saved()?.id).toBe('v-1');
  });
});

describe('of two pictures that are asked for', () => {
  it('the later one stays, though the earlier one comes after it', async () => {
    const server = makeViewServer();
    const first = await openPage(server);
    await first.commands.saveAs('Hub');
    await first.commands.add('x');
    await first.commands.saveAs('With x');
    const page = await openPage(server);
    const letEarlyGo = server.holdBack();
    const early = page.commands.open('#view.v-1');
    await expect.poll(() => server.calls.at(-1)).toBe('read v-1');
    const letLaterGo = server.holdBack();
    const later = page.commands.open('#view.v-2');
    letLaterGo();
    await later;
    letEarlyGo();
    await early;
    expect(page.drawn()).toEqual(['hub', 'x']);
    expect(page.saved()).toMatchObject({ id: 'v-2', status: 'saved' });
    expect(page.store.getState()).toMatchObject({ busy: 0, phase: 'ready' });
  });
});
