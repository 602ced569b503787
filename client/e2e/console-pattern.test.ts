/** Building a pattern without Cypher: by mouse, counted, run, and taken into the editor. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { finds, nextStep, openBuilder } from './pattern-hands.ts';
import type { Product } from './product.ts';
import { expectSoon, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`the pattern builder (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const cypher = (page: Page): Promise<string> =>
    page.getByLabel('The Cypher that this pattern writes').innerText();

  it('goes two steps by mouse with a condition, counts each, runs it and takes it into the editor', async () => {
    const { page, faults } = await openBuilder(product);
    await page
      .locator('.pattern')
      .getByRole('button', { name: /^States/ })
      .click();
    await finds(page, /^24 matches$/);
    const through = nextStep(page, /^supplies through Event \d+$/);
    const promised = Number(/\d+$/.exec(await through.innerText())?.[0]);
    await through.click();
    await finds(page, new RegExp(`^${String(promised)} matches$`));
    await nextStep(page, /^is a transfer to State \d+$/).click();
    await page.getByRole('listitem', { name: /^Event is a transfer to State 2$/ }).waitFor();

    await page.locator('.pattern').getByRole('button', { name: 'Condition' }).first().click();
    await page.getByRole('button', { name: 'Add the condition' }).click();
    await page.getByText('Write what to compare it with.').waitFor();
    await page.getByRole('textbox', { name: 'Value' }).fill('NORTH');
    await page.getByRole('button', { name: 'Add the condition' }).click();
    const chip = page.getByRole('button', { name: 'Remove the condition: name contains “NORTH”' });
    await chip.waitFor();
    await until('it is counted anew', async () =>
      /^\d+ match/.test(await page.locator('.pattern-finds').innerText()),
    );

    await page.locator('.pattern-foot').getByRole('button', { name: 'Run' }).click();
    await page.locator('.result-row').first().getByText('North Korea').first().waitFor();
    await expectSoon(() => page.locator('.cm-content').innerText()).not.toContain('MATCH');

    await page.getByRole('button', { name: 'Take into the editor' }).click();
    await page.locator('.cm-content').getByText('toLower').first().waitFor();
    await expectSoon(() => page.getByRole('textbox', { name: 'Value of $name' }).inputValue()).toBe('NORTH');
    expect(await findings(page)).toEqual([]);

    await chip.click();
    await expectSoon(() => cypher(page)).not.toContain('toLower');
    await page.getByRole('button', { name: 'Undo the last change of the pattern' }).click();
    await expectSoon(() => cypher(page)).toContain('toLower');
    await page.getByRole('button', { name: 'Remove the step to Event' }).click();
    await finds(page, /^1 match$|^\d+ matches$/);
    await expectSoon(() => cypher(page)).not.toContain('SUPPLIES_THROUGH');
    expect(faults).toEqual([]);
  });
});
