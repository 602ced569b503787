/** Building a pattern in other ways: by keyboard, from what is ready, from one entity, with a finger. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, smallTargets } from './axe.ts';
import { finds, nextStep, openBuilder } from './pattern-hands.ts';
import type { Product } from './product.ts';
import { expectSoon, startProduct, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`the pattern builder (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('goes the same way by keyboard alone', async () => {
    const { page, faults } = await openBuilder(product);
    await page
      .locator('.pattern')
      .getByRole('button', { name: /^States/ })
      .focus();
    await page.keyboard.press('Enter');
    await nextStep(page, /^supplies through/).waitFor();
    const isHeld = (selector: string): Promise<boolean> =>
      page.evaluate((each) => document.activeElement?.matches(each) === true, selector);
    await expectSoon(() => isHeld('.pattern-chain')).toBe(true);
    await page.keyboard.press('Tab');
    await expectSoon(() => isHeld('.pattern-add')).toBe(true);
    await page.keyboard.press('Tab');
    await expectSoon(() => isHeld('[aria-label="Search the next steps"]')).toBe(true);
    await page.keyboard.type('through event');
    await page.keyboard.press('Enter');
    // The field has the keyboard again, for the next step.
    await nextStep(page, /^is a transfer to/).waitFor();
    await page.keyboard.type('transfer to state');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem', { name: /^Event is a transfer to State 2$/ }).waitFor();

    await page.locator('.pattern').getByRole('button', { name: 'Condition' }).last().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('russia');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove the condition: name contains “russia”' }).waitFor();
    await expectSoon(() => isHeld('.pattern-add')).toBe(true);
    await page.locator('.pattern-foot').getByRole('button', { name: 'Run' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.result-row').first().getByText('Russia').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('begins with a ready pattern, and counts by something', async () => {
    const { page, faults } = await openBuilder(product);
    await page.getByRole('button', { name: /counted by/ }).click();
    await finds(page, /matches$/);
    await page.locator('.pattern-foot').getByRole('button', { name: 'Run' }).click();
    await page.locator('.result-head').getByText('count', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Start anew' }).click();
    await page.getByRole('heading', { name: 'Start from a kind' }).waitFor();

    // One entity, found by its name; what finds nothing says so and can be run all the same.
    await page.getByRole('combobox', { name: 'Start from one entity' }).fill('North Kor');
    const option = page.locator('.pattern').getByRole('option', { name: /^North Korea/ });
    await option.first().click();
    await finds(page, /^1 match$/);
    await page.locator('.pattern').getByRole('button', { name: 'Condition' }).click();
    await page.getByRole('textbox', { name: 'Value' }).fill('nowhere');
    await page.getByRole('button', { name: 'Add the condition' }).click();
    await finds(page, /^No match$/);
    await page.getByText('No edge leads on from here.').waitFor();
    await page.locator('.pattern-foot').getByRole('button', { name: 'Run' }).click();
    await page.getByText('The statement ran, and nothing fits it.').waitFor();
    expect(faults).toEqual([]);
  });

  it('can be used with a finger on a narrow page, and says when a count does not come', async () => {
    const { page } = await openBuilder(product, true);
    await page.route('**/db/neo4j/query/v2', (route) => route.abort());
    await page
      .locator('.pattern')
      .getByRole('button', { name: /^States/ })
      .tap();
    await page.getByText('could not be counted').waitFor();
    await page.unroute('**/db/neo4j/query/v2');
    await page.getByRole('button', { name: 'Count again' }).tap();
    await finds(page, /^24 matches$/);
    await nextStep(page, /^supplies through Event/).tap();
    await finds(page, /matches$/);
    expect(await findings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.locator('.pattern-foot').getByRole('button', { name: 'Run' }).tap();
    await page.locator('.result-row').first().waitFor();
    await page.getByRole('button', { name: 'Show what is beside the editor' }).tap();
    await page.getByRole('listitem', { name: 'State supplies through Event' }).waitFor();
  });
});
