/** Keeping: a view is saved under a name and then by itself, through reloads, undo, other views and a server that goes away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  card,
  choose,
  hideNode,
  nodes,
  notice,
  openView,
  saveAs,
  saveVersion,
  state,
  versionOf,
  waitStill,
  writeName,
} from './keeping.ts';
import { doubleClick } from './hands.ts';
import type { Product } from './product.ts';
import { expectSoon, locate, painted, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`keeping (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('saves under a name, then by itself after each change, and opens again after a reload', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('Control+s');
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
    await expectSoon(() => field.inputValue()).toBe("Russia's help with North Korean drones");
    await field.fill('Drones');
    await page.keyboard.press('Enter');
    await state(page, 'Saved');
    await openView(page, 'Drones').waitFor();
    await expectSoon(() => page.title()).toBe('Drones · Entente');
    // It is said for two seconds.
    await Promise.all([state(page, 'Not saved yet'), doubleClick(page, 'pe-paparo')]);
    await until('neighbours came', async () => (await nodes(page)) === 33);
    await state(page, 'Saved');
    await expectSoon(() => versionOf(page, 'Drones')).toBe(2);
    await page.reload();
    await painted(page);
    await state(page, 'Saved');
    await expectSoon(() => nodes(page)).toBe(33);
    await waitStill(page);
    await expectSoon(() => versionOf(page, 'Drones')).toBe(2);
    expect(faults).toEqual([]);
  });

  it('sends nothing for what was taken back, or where only the selection has changed', async () => {
    const { page } = await product.open();
    await saveAs(page, 'Still');
    await Promise.all([state(page, 'Not saved yet'), hideNode(page, 'pe-lukin')]);
    await page.keyboard.press('Control+z');
    await state(page, 'Saved');
    const at = await locate(page, 'st-rus');
    await page.mouse.click(at.x, at.y);
    await waitStill(page);
    await expectSoon(() => versionOf(page, 'Still')).toBe(1);
  });

  it('keeps what was changed a moment before the page is loaded again', async () => {
    const { page } = await product.open();
    await saveAs(page, 'Hasty');
    await hideNode(page, 'pe-lukin');
    await page.reload();
    await painted(page);
    await expectSoon(() => nodes(page)).toBe(30);
    await state(page, 'Saved');
    await expectSoon(() => versionOf(page, 'Hasty')).toBe(2);
    await waitStill(page);
    await expectSoon(() => versionOf(page, 'Hasty')).toBe(2);
  });

  it('renames, copies, closes and deletes the open view from its menu', async () => {
    const { page, faults } = await product.open();
    await saveAs(page, 'Menu');
    await choose(page, /^Rename/);
    await writeName(page, 'Menu, renamed');
    await openView(page, 'Menu, renamed').waitFor();
    await page.keyboard.press('Control+Shift+s');
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
    await expectSoon(() => field.inputValue()).toBe('Menu, renamed (copy)');
    await page.keyboard.press('Enter');
    await openView(page, 'Menu, renamed (copy)').waitFor();
    await choose(page, /^Close the view/);
    await page.getByRole('button', { name: 'Views' }).waitFor();
    await expectSoon(() => nodes(page)).toBe(31);
    await saveAs(page, 'Menu, deleted');
    await choose(page, 'Delete the view');
    await page.getByRole('button', { name: 'Views' }).waitFor();
    await expectSoon(() => versionOf(page, 'Menu, deleted')).toBeUndefined();
    await notice(page, '“Menu, deleted” was deleted.').getByRole('button', { name: 'Undo' }).click();
    await openView(page, 'Menu, deleted').waitFor();
    await expectSoon(() => versionOf(page, 'Menu, deleted')).toBe(1);
    expect(faults).toEqual([]);
  });

  it('lists versions to look at, to leave again and to restore', async () => {
    const { page, faults } = await product.open();
    await saveAs(page, 'Versions');
    await hideNode(page, 'pe-lukin');
    await saveVersion(page, 'Versions', 2);
    await hideNode(page, 'pe-paparo');
    await saveVersion(page, 'Versions', 3);
    await state(page, 'Saved');
    await choose(page, /^Versions/);
    await page.getByRole('dialog').getByText('newest, on the canvas').waitFor();
    await page.getByRole('button', { name: 'Look at version 1', exact: true }).click();
    await until('it is drawn', async () => (await nodes(page)) === 31);
    await state(page, 'Version 1, not saved');
    await waitStill(page);
    await expectSoon(() => versionOf(page, 'Versions')).toBe(3);
    await page.keyboard.press('Control+z');
    await state(page, 'Saved');
    await expectSoon(() => nodes(page)).toBe(29);
    await expectSoon(() => notice(page, 'This is version 1').count()).toBe(0);
    await choose(page, /^Versions/);
    await page.getByRole('button', { name: 'Look at version 1', exact: true }).click();
    await notice(page, 'This is version 1 of “Versions”').getByRole('button', { name: 'Restore it' }).click();
    await until('it is the newest', async () => (await versionOf(page, 'Versions')) === 4);
    await state(page, 'Saved');
    await expectSoon(() => nodes(page)).toBe(31);
    expect(faults).toEqual([]);
  });

  it('never saves a picture that undo leads back to as the view that was opened after it', async () => {
    const { page } = await product.open();
    await saveAs(page, 'Lineage A');
    await hideNode(page, 'pe-lukin');
    await saveVersion(page, 'Lineage A', 2);
    await page.keyboard.press('Control+Shift+s');
    await writeName(page, 'Lineage B');
    await openView(page, 'Lineage B').waitFor();
    await hideNode(page, 'pe-paparo');
    await saveVersion(page, 'Lineage B', 2);
    await choose(page, 'Saved views');
    await card(page, 'Lineage A')
      .getByRole('button', { name: /^Lineage A/ })
      .click();
    await openView(page, 'Lineage A').waitFor();
    await expectSoon(() => nodes(page)).toBe(30);
    await page.keyboard.press('Control+z');
    await openView(page, 'Lineage B').waitFor();
    await expectSoon(() => nodes(page)).toBe(29);
    await waitStill(page);
    expect([await versionOf(page, 'Lineage A'), await versionOf(page, 'Lineage B')]).toEqual([2, 2]);
  });

  it('goes on while the server is away, asks before the page is left, and saves when it is back', async () => {
    const { page } = await product.open();
    await saveAs(page, 'Away');
    await product.stopServer();
    try {
      await hideNode(page, 'pe-lukin');
      await state(page, 'Server does not answer, will try again');
      await notice(page, '“Away” is not saved yet.').waitFor();
      await hideNode(page, 'pe-paparo');
      await until('the picture stays usable', async () => (await nodes(page)) === 29);
      const asked = page.waitForEvent('dialog');
      await page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
    } finally {
      await product.startServer();
    }
    await notice(page, '“Away” is not saved yet.').getByRole('button', { name: 'Try now' }).click();
    await state(page, 'Saved');
    await expectSoon(() => versionOf(page, 'Away')).toBe(2);
    await expectSoon(() => notice(page, '“Away” is not saved yet.').count()).toBe(0);
  });
});
