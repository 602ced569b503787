/** Building a pattern without Cypher: by mouse and by keyboard, counted, run, and taken into the editor. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, smallTargets } from './axe.ts';
import type { OpenPage, Product } from './product.ts';
import { expectSoon, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`the pattern builder (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const openBuilder = async (isNarrow = false): Promise<OpenPage> => {
    const opened = await product.openBare(
      isNarrow ? { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' } : {},
    );
    await opened.page.goto(`${product.address}/console`);
    await opened.page.locator('.cm-content').waitFor();
    if (isNarrow) await opened.page.getByRole('button', { name: 'Show what is beside the editor' }).click();
    await opened.page.getByRole('tab', { name: 'Build' }).click();
    await opened.page.getByRole('heading', { name: 'Start from a kind' }).waitFor();
    return opened;
  };
  const finds = async (page: Page, words: RegExp): Promise<void> => {
    const found = page.locator('.pattern-foot').getByText(words);
    const again = page.getByRole('button', { name: 'Count again' });
    await until('the pattern is counted', async () => {
      if (await found.isVisible()) return true;
      // On a loaded machine a count can take longer than it may: who wants it asks again.
      if (await again.isVisible()) await again.click();
      return false;
    });
  };
  const step = (page: Page, name: RegExp) =>
    page.getByRole('region', { name: 'Next step' }).getByRole('button', { name }).first();
  const cypher = (page: Page): Promise<string> =>
    page.getByLabel('The Cypher that this pattern writes').innerText();

  it('goes two steps by mouse with a condition, counts each, runs it and takes it into the editor', async () => {
    const { page, faults } = await openBuilder();
    await page
      .locator('.pattern')
      .getByRole('button', { name: /^States/ })
      .click();
    await finds(page, /^24 matches$/);
    const through = step(page, /^supplies through Event \d+$/);
    const promised = Number(/\d+$/.exec(await through.innerText())?.[0]);
    await through.click();
    await finds(page, new RegExp(`^${String(promised)} matches$`));
    await step(page, /^has as a recipient State \d+$/).click();
    await page.getByRole('listitem', { name: /^Event has as a recipient State 2$/ }).waitFor();

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

  it('goes the same way by keyboard alone', async () => {
    const { page, faults } = await openBuilder();
    await page
      .locator('.pattern')
      .getByRole('button', { name: /^States/ })
      .focus();
    await page.keyboard.press('Enter');
    await step(page, /^supplies through/).waitFor();
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
    await step(page, /^has as a recipient/).waitFor();
    await page.keyboard.type('recipient state');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem', { name: /^Event has as a recipient State 2$/ }).waitFor();

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
    const { page, faults } = await openBuilder();
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
    const { page } = await openBuilder(true);
    await page.route('**/db/neo4j/query/v2', (route) => route.abort());
    await page
      .locator('.pattern')
      .getByRole('button', { name: /^States/ })
      .tap();
    await page.getByText('could not be counted').waitFor();
    await page.unroute('**/db/neo4j/query/v2');
    await page.getByRole('button', { name: 'Count again' }).tap();
    await finds(page, /^24 matches$/);
    await step(page, /^supplies through Event/).tap();
    await finds(page, /matches$/);
    expect(await findings(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.locator('.pattern-foot').getByRole('button', { name: 'Run' }).tap();
    await page.locator('.result-row').first().waitFor();
    await page.getByRole('button', { name: 'Show what is beside the editor' }).tap();
    await page.getByRole('listitem', { name: 'State supplies through Event' }).waitFor();
  });
});
