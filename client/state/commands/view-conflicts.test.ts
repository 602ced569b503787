/** Holds what becomes of a view that two pages have open, or that was deleted elsewhere. */
import { describe, expect, it } from 'vitest';
import { keptNodes, openPage, type SamplePage } from '../../testing/sample-page.ts';
import { makeViewServer, type ViewServer } from '../../testing/sample-views.ts';

describe('a view that two pages have open', () => {
  async function openConflict(): Promise<{ mine: SamplePage; server: ViewServer }> {
    const server = makeViewServer();
    const mine = await openPage(server, { tab: 'one' });
    await mine.commands.saveAs('Shared');
    const theirs = await openPage(server, { tab: 'two', hash: '#view.v-1' });
    await theirs.commands.add('theirs');
    await theirs.commands.save();
    await mine.commands.add('mine');
    await mine.clock.pass(3_000);
    expect(mine.saved()).toMatchObject({ status: 'conflict', theirs: { version: 2 } });
    expect(mine.notice('saving v-1')?.text).toMatch(/^“Shared” was saved elsewhere .*\(version 2\)\.$/);
    return { mine, server };
  }

  it('can be kept twice', async () => {
    const { mine, server } = await openConflict();
    mine.press('saving v-1', 'Keep both');
    await expect
      .poll(() => mine.saved())
      .toMatchObject({ id: 'v-2', name: 'Shared (copy)', status: 'saved' });
    expect([keptNodes(server, 'v-1'), keptNodes(server, 'v-2')]).toEqual([
      ['hub', 'theirs'],
      ['hub', 'mine'],
    ]);
    expect(mine.notice('saving v-1')).toBeUndefined();
    expect(mine.commands.areChangesAtRisk()).toBe(false);
    mine.commands.undo();
    await mine.clock.pass(3_000);
    expect(keptNodes(server, 'v-2')).toEqual(['hub']);
  });

  it('can be taken as they saved it, which undo takes back without saving over it', async () => {
    const { mine, server } = await openConflict();
    mine.press('saving v-1', 'Take theirs');
    await expect.poll(mine.drawn).toEqual(['hub', 'theirs']);
    expect(mine.saved()).toMatchObject({ status: 'saved', version: 2 });
    mine.commands.undo();
    expect(mine.drawn()).toEqual(['hub', 'mine']);
    expect(mine.saved()).toBeUndefined();
    await mine.clock.pass(60_000);
    expect(server.kept('v-1')?.version).toBe(2);
  });

  it('can be saved over', async () => {
    const { mine, server } = await openConflict();
    mine.press('saving v-1', 'Save mine over it');
    await expect.poll(() => mine.saved()?.status).toBe('saved');
    expect(server.kept('v-1')?.version).toBe(3);
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'mine']);
    expect((await server.api.viewVersion('v-1', 2)).content.nodes.map(([id]) => id)).toEqual([
      'hub',
      'theirs',
    ]);
  });

  it('stays in conflict while the server is away', async () => {
    const { mine, server } = await openConflict();
    server.setDown(true);
    mine.press('saving v-1', 'Keep both');
    await mine.clock.pass(0);
    expect(mine.saved()?.status).toBe('conflict');
    expect(mine.drawn()).toEqual(['hub', 'mine']);
  });

  it('is told when it was deleted elsewhere, and can be brought back', async () => {
    const mine = await openPage();
    await mine.commands.saveAs('Shared');
    await mine.server.api.deleteView('v-1', false);
    await mine.commands.add('x');
    await mine.clock.pass(3_000);
    expect(mine.saved()?.status).toBe('gone');
    mine.press('saving v-1', 'Bring it back');
    await expect.poll(() => mine.saved()).toMatchObject({ status: 'saved', version: 2 });
  });

  it('is saved anew where it was deleted for good', async () => {
    const mine = await openPage();
    await mine.commands.saveAs('Shared');
    await mine.commands.showOpening();
    await mine.commands.saveAs('Other');
    await mine.server.api.deleteView('v-2', true);
    await mine.commands.add('x');
    await mine.clock.pass(3_000);
    mine.press('saving v-2', 'Save as a new view');
    await expect.poll(() => mine.saved()).toMatchObject({ name: 'Other', status: 'saved', version: 1 });
    expect(mine.commands.areChangesAtRisk()).toBe(false);
  });
});
