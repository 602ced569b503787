/** Two pages that save the same view: the second is told, and can keep both, take the other or save over it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, hideNode, nodes, notice, openView, saveAs, state, versionOf, waitStill } from './keeping.ts';
import type { Product } from './product.ts';
import { expectSoon, locate, painted, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(
  `a view that is open in two pages (${withoutBrowser ?? 'in Chromium'})`,
  () => {
    let product: Product;
    beforeAll(async () => {
      product = await startProduct();
    });
    afterAll(() => product.close());

    const openTwo = async (name: string): Promise<{ first: Page; second: Page }> => {
      const { page: first } = await product.open();
      await saveAs(first, name);
      const second = await first.context().newPage();
      await second.goto(first.url());
      await painted(second);
      await state(second, 'Saved');
      await hideNode(first, 'pe-lukin');
      await until('the first is saved', async () => (await versionOf(first, name)) === 2);
      await hideNode(second, 'pe-paparo');
      await state(second, 'Changed elsewhere');
      await notice(second, `“${name}” was saved elsewhere at`).getByText('(version 2).').waitFor();
      return { first, second };
    };

    it('can be kept twice', async () => {
      const { first, second } = await openTwo('Both');
      await second.getByRole('button', { name: 'Keep both' }).click();
      await openView(second, 'Both (copy)').waitFor();
      await expectSoon(() => nodes(second)).toBe(30);
      await locate(second, 'pe-lukin');
      await first.reload();
      await painted(first);
      await locate(first, 'pe-paparo');
      await expectSoon(() => versionOf(first, 'Both (copy)')).toBe(1);
      expect(await versionOf(first, 'Both')).toBe(2);
    });

    it('can be taken as it was saved by the other, which can be undone', async () => {
      const { second } = await openTwo('Theirs');
      await second.getByRole('button', { name: 'Take theirs' }).click();
      await state(second, 'Saved');
      await locate(second, 'pe-paparo');
      await second.keyboard.press('Control+z');
      await locate(second, 'pe-lukin');
      await second.getByRole('button', { name: 'Views' }).waitFor();
      await waitStill(second);
      await expectSoon(() => versionOf(second, 'Theirs')).toBe(2);
    });

    it('can be saved over, with the other still among the versions', async () => {
      const { second } = await openTwo('Over');
      await choose(second, /^Versions/);
      await second.getByRole('dialog').getByText('Version 1 · on the canvas, changed since').waitFor();
      await second.keyboard.press('Escape');
      await choose(second, 'Save mine over it');
      await until('it is saved', async () => (await versionOf(second, 'Over')) === 3);
      await state(second, 'Saved');
      await choose(second, /^Versions/);
      await second.getByRole('dialog').getByText('newest, on the canvas').waitFor();
      await second.getByRole('button', { name: 'Look at version 2', exact: true }).click();
      await locate(second, 'pe-paparo');
    });

    it('is still in conflict after a reload, with its own changes', async () => {
      const { second } = await openTwo('Reloaded');
      second.on('dialog', (dialog) => void dialog.accept());
      await second.reload();
      await painted(second);
      await state(second, 'Changed elsewhere');
      await locate(second, 'pe-lukin');
      await expectSoon(() => nodes(second)).toBe(30);
    });
  },
);
