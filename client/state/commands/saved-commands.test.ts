/** Holds which picture is saved as which view: through undo, other views, older versions and copies. */
import { describe, expect, it } from 'vitest';
import { keptNodes, openPage, type SamplePage } from '../../testing/sample-page.ts';

describe('saving', () => {
  it('asks for a name first, and saves at once from then on', async () => {
    const { store, commands, server, saved } = await openPage();
    await commands.save();
    expect(store.getState().dialogue).toEqual({ type: 'save', asCopy: false });
    await commands.saveAs('First');
    expect(saved()).toMatchObject({ id: 'v-1', name: 'First', version: 1, status: 'saved' });
    await commands.add('x');
    await commands.save();
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'x']);
    expect(await commands.writeHash()).toBe('#view.v-1');
  });

  it('keeps steps that were taken before within the view: taking them back is a change of it', async () => {
    const { commands, server, clock, saved } = await openPage();
    await commands.add('x');
    await commands.saveAs('First');
    commands.undo();
    expect(saved()?.status).toBe('changed');
    await clock.pass(3_000);
    expect(keptNodes(server, 'v-1')).toEqual(['hub']);
  });

  it('rejects with the reason where the server is away, and leaves the picture unsaved', async () => {
    const { commands, server, saved } = await openPage();
    server.setDown(true);
    await expect(commands.saveAs('First')).rejects.toThrow('does not answer');
    expect(saved()).toBeUndefined();
  });

  it('opens the copy, and still saves the last changes of what it was copied from', async () => {
    const { commands, server, clock, saved } = await openPage();
    await commands.saveAs('First');
    await commands.add('x');
    await commands.saveAs('Second');
    await clock.pass(0);
    expect(saved()).toMatchObject({ id: 'v-2', name: 'Second', status: 'saved' });
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'x']);
    await commands.add('y');
    await clock.pass(3_000);
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'x']);
    expect(keptNodes(server, 'v-2')).toEqual(['hub', 'x', 'y']);
  });

  it('keeps the picture of a view that is closed, and saves it no more', async () => {
    const { commands, server, clock, saved, drawn } = await openPage();
    await commands.saveAs('First');
    await commands.add('x');
    await commands.closeSaved();
    expect(saved()).toBeUndefined();
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'x']);
    await commands.add('y');
    await clock.pass(60_000);
    expect(drawn()).toEqual(['hub', 'x', 'y']);
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'x']);
  });
});

describe('a view that is opened over another picture', () => {
  async function openTwo(): Promise<SamplePage> {
    const page = await openPage();
    await page.commands.saveAs('First');
    await page.commands.showOpening();
    expect(page.saved()).toBeUndefined();
    await page.commands.add('x');
    await page.commands.saveAs('Second');
    await page.commands.openSaved('v-1');
    return page;
  }

  it('is left by undo, and never saved as the picture that comes back', async () => {
    const { commands, server, clock, saved, drawn } = await openTwo();
    expect(saved()).toMatchObject({ id: 'v-1', status: 'saved' });
    expect(drawn()).toEqual(['hub']);
    commands.undo();
    expect(drawn()).toEqual(['hub', 'x']);
    expect(saved()).toMatchObject({ id: 'v-2', status: 'saved' });
    await clock.pass(60_000);
    expect([keptNodes(server, 'v-1'), keptNodes(server, 'v-2')]).toEqual([['hub'], ['hub', 'x']]);
    expect(server.calls.filter((call) => call.startsWith('save'))).toEqual([]);
    commands.redo();
    expect(saved()).toMatchObject({ id: 'v-1', status: 'saved' });
  });

  it('belongs to no view where undo leads to a picture that was never saved', async () => {
    const { commands, clock, server, saved } = await openTwo();
    const before = server.calls.length;
    commands.jump(-2);
    commands.undo();
    expect(saved()).toBeUndefined();
    await clock.pass(60_000);
    expect(server.calls).toHaveLength(before);
  });

  it('saves what was changed of the one before at once', async () => {
    const { commands, server, clock } = await openTwo();
    await commands.add('y');
    await commands.openSaved('v-2');
    await clock.pass(0);
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'y']);
    commands.undo();
    commands.undo();
    await clock.pass(3_000);
    expect(keptNodes(server, 'v-1')).toEqual(['hub']);
    expect(keptNodes(server, 'v-2')).toEqual(['hub', 'x']);
  });

  it('goes on being saved after the server was away, whatever the canvas shows', async () => {
    const { commands, server, clock, notice } = await openTwo();
    server.setDown(true);
    await commands.add('y');
    commands.undo();
    commands.redo();
    await clock.pass(2_100);
    expect(notice('saving v-1')?.text).toContain('“First” is not saved yet.');
    commands.jump(-2);
    server.setDown(false);
    await clock.pass(60_000);
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'y']);
    expect(notice('saving v-1')).toBeUndefined();
  });

  it('is left behind by clearing the canvas', async () => {
    const { commands, server, clock, saved } = await openTwo();
    commands.clear();
    expect(saved()).toBeUndefined();
    await commands.add('z');
    await clock.pass(60_000);
    expect(keptNodes(server, 'v-1')).toEqual(['hub']);
    commands.jump(-2);
    expect(saved()).toMatchObject({ id: 'v-1', status: 'saved' });
  });
});

describe('versions', () => {
  async function openThree(): Promise<SamplePage> {
    const page = await openPage();
    await page.commands.saveAs('First');
    for (const id of ['x', 'y']) {
      await page.commands.add(id);
      await page.commands.save();
    }
    return page;
  }

  it('are looked at as a step, and saved only when that is asked for', async () => {
    const { commands, server, clock, saved, drawn, notice } = await openThree();
    await commands.lookAtVersion(1);
    expect(drawn()).toEqual(['hub']);
    expect(saved()).toMatchObject({ status: 'changed', lookedAt: 1, version: 3 });
    expect(notice('looked-at')?.text).toContain('version 1 of “First”');
    await clock.pass(60_000);
    expect(server.kept('v-1')?.version).toBe(3);
    expect((await commands.writeHash()).startsWith('#v2.')).toBe(true);
    commands.undo();
    expect(saved()).toMatchObject({ status: 'saved', version: 3 });
    expect(saved()).not.toHaveProperty('lookedAt');
    expect(notice('looked-at')).toBeUndefined();
  });

  it('lead back with what was changed while looking', async () => {
    const { commands, drawn, press, saved } = await openThree();
    await commands.lookAtVersion(1);
    await commands.add('z');
    expect(commands.areChangesAtRisk()).toBe(true);
    press('looked-at', 'Back');
    expect(drawn()).toEqual(['hub', 'x', 'y']);
    expect(saved()?.status).toBe('saved');
  });

  it('become the newest when restored, which undo takes back by another one', async () => {
    const { commands, server, clock, saved, drawn } = await openThree();
    await commands.restoreVersion(2);
    expect(saved()).toMatchObject({ status: 'saved', version: 4 });
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'x']);
    commands.undo();
    expect(drawn()).toEqual(['hub', 'x', 'y']);
    expect(saved()?.status).toBe('changed');
    await clock.pass(3_000);
    expect(server.kept('v-1')?.version).toBe(5);
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'x', 'y']);
  });
});
