/** Holds what is done to saved views from their list, open or not. */
import { describe, expect, it } from 'vitest';
import { keptNodes, openPage } from '../../testing/sample-page.ts';

describe('the list of saved views', () => {
  it('deletes with a way back, in which the open view is open again', async () => {
    const { commands, server, saved, press, notice, clock, drawn } = await openPage();
    await commands.saveAs('First');
    await commands.deleteSaved('v-1', 'First');
    expect(saved()).toBeUndefined();
    expect(drawn()).toEqual(['hub']);
    expect(notice('deleted v-1')).toMatchObject({ text: '“First” was deleted.', lasts: 10_000 });
    await commands.add('x');
    press('deleted v-1', 'Undo');
    await expect.poll(() => saved()).toMatchObject({ id: 'v-1', status: 'changed', version: 1 });
    await clock.pass(3_000);
    expect(saved()).toMatchObject({ status: 'saved', version: 2 });
    expect(keptNodes(server, 'v-1')).toEqual(['hub', 'x']);
  });

  it('renames and copies views, open or not', async () => {
    const { commands, server, saved, store } = await openPage();
    await commands.saveAs('First');
    const { viewListChanges } = store.getState();
    await commands.renameSaved('v-1', 'Better');
    expect(saved()).toMatchObject({ name: 'Better', status: 'saved' });
    await commands.duplicateSaved('v-1');
    expect(server.kept('v-2')?.name).toBe('Better (copy)');
    await commands.renameSaved('v-2', 'Other');
    expect(server.kept('v-2')).toMatchObject({ name: 'Other', version: 2 });
    expect(saved()?.id).toBe('v-1');
    expect(store.getState().viewListChanges).toBeGreaterThan(viewListChanges + 2);
  });
});
