/** The details: what is best known first, what changed lately, and comparisons. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxOf, chooseAll } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, startProduct, until, withoutBrowser } from './product.ts';
import { details as detailsOf, plain } from './searching-paths.ts';
import { holdBack } from './slow.ts';

describe.skipIf(withoutBrowser)(`details (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('say what is best known first, what changed lately, and open the edge of a line', async () => {
    const { page, faults } = await product.open();
    const details = await chooseAll(page, ['st-rus']);
    const best = details.getByRole('region', { name: 'Best known' }).getByRole('button');
    await best.first().waitFor();
    const lines = (await best.allInnerTexts()).slice(0, -1).map((text) => text.replace(/\s+/g, ' '));
    expect(lines).toHaveLength(6);
    const grades = lines.map((line) => /, ([A-F][1-6])/.exec(line)?.[1] ?? 'Z');
    expect(grades).toEqual([...grades].sort());
    expect(lines[0]).toMatch(/^is bound by .*Treaty.* 2 origins, B1, .*disputed$/);
    const lately = details.getByRole('region', { name: 'Lately' });
    await expectSoon(() => lately.getByRole('heading').innerText()).toMatch(
      /in the year to [A-Z][a-z]{2} \d{4}/,
    );
    await expectSoon(() => lately.getByRole('listitem').count()).toBeGreaterThan(0);
    await best.first().click();
    await details.getByRole('heading', { level: 2, name: /Treaty.*binds.*Russia/s }).waitFor();
    const facts = details.locator('.edge-summary');
    for (const fact of ['Status Confirmed', 'usually reliable source'])
      await expectSoon(() => plain(facts)).toContain(fact);
    expect(faults).toEqual([]);
  });

  it('say where an entity is', async () => {
    const { page } = await product.open();
    await page.keyboard.press('/');
    await page.keyboard.type('Tatarstan');
    await page.keyboard.press('Enter');
    const details = detailsOf(page);
    await details.getByText('is located in').first().waitFor();
    await details.getByRole('definition').getByRole('button', { name: 'Russia' }).waitFor();
  });

  it('do not move what is being read when the evidence comes', async () => {
    const { page } = await product.open();
    const release = await holdBack(page, '**/entities/st-prk/evidence*');
    const details = await chooseAll(page, ['st-prk']);
    const edges = details.getByRole('region', { name: 'Edges' });
    await edges.waitFor();
    const before = await boxOf(edges);
    release();
    await details.getByRole('region', { name: 'Documents' }).waitFor();
    expect(await boxOf(edges)).toEqual(before);
  });

  it('compare two entities, with what they share and what separates them', async () => {
    const { page } = await product.open();
    const details = await chooseAll(page, ['st-rus', 'st-prk']);
    await details.getByRole('heading', { name: '2 entities selected' }).waitFor();
    const table = details.getByRole('table');
    for (const name of ['Russia', 'North Korea']) await table.getByRole('rowheader', { name }).waitFor();
    for (const name of ['Kind', 'Claims', 'Documents', 'Edges'])
      await table.getByRole('columnheader', { name, exact: true }).waitFor();
    // Until the whole graph has been read, the list tells of the canvas alone, which the treaty is not on.
    await details.getByRole('heading', { name: 'What they share', exact: true }).waitFor();
    const shared = details.getByRole('region', { name: 'What they share' });
    await expectSoon(() => plain(shared)).toMatch(/Treaty on .* is bound by.*: both/);
    const separating = details.getByRole('region', { name: 'What separates them' });
    await expectSoon(() => plain(separating)).toMatch(
      /Russia only Russia: .*\(\d+\).* North Korea only North Korea: .*\(\d+\)/,
    );
    for (const name of ['Paths between them', 'Neighbours in common', 'What connects them'])
      await expectSoon(() => details.getByRole('button', { name }).isEnabled()).toBe(true);
    const between = details.getByRole('region', { name: 'Edges between them' });
    await expectSoon(() => plain(between)).toMatch(/Russia assists North Korea disputed 6 claims/);
    // What links them is what one looks for first.
    const [first, then] = [await boxOf(between), await boxOf(table)];
    expect(first.y + first.height).toBeLessThanOrEqual(then.y);
    await between.getByRole('button').first().click();
    await details.getByRole('heading', { level: 2, name: /North Korea|Russia/ }).waitFor();
  });

  it('sum up more than four by kind, and choose those of a kind among them', async () => {
    const { page, faults } = await product.open();
    await page.getByRole('listbox', { name: 'Entities on the canvas' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    const details = detailsOf(page);
    await details.getByRole('heading', { name: '31 entities selected' }).waitFor();
    await details
      .getByRole('region', { name: 'Kinds' })
      .getByRole('button', { name: /People\s*6/ })
      .click();
    await details.getByRole('heading', { name: '6 entities selected' }).waitFor();
    await details.getByRole('button', { name: 'Keep only these' }).click();
    await until('only they are left', async () => (await drawn(page)).nodes === 6);
    expect(faults).toEqual([]);
  });
});
