/** Reading: the page opens with something worth reading, and every edge opens its evidence. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, startProduct, until, withoutBrowser } from './product.ts';
import { clickOn, runByName } from './hands.ts';
import { plain } from './searching-paths.ts';

describe.skipIf(withoutBrowser)(`reading (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('opens with the question that the seed is about, drawn, and without a fault', async () => {
    const { page, faults } = await product.open();
    await page.getByRole('heading', { name: "Russia's help with North Korean drones" }).waitFor();
    const { nodes, edges } = await drawn(page);
    expect(nodes).toBe(31);
    expect(edges).toBeGreaterThan(50);
    await page.getByText('31 of 299 entities').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows the sentences behind an edge that is clicked: status, speaker, publisher, day, grade, and the document', async () => {
    const { page, faults } = await product.open();
    const { x, y } = await locate(page, 'or-nhk~REPORTS~ev-drone-deal-2025');
    await page.mouse.click(x, y);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.locator('blockquote').first().waitFor();
    for (const words of [
      'KBS relays an NHK report, resting on several unnamed people close to Russia-North Korea relations',
      'KBS World Radio',
      'usually reliable source, possibly true',
      'Feb 2025',
    ])
      await expectSoon(() => plain(details)).toContain(words);
    const link = details.getByRole('link').first();
    await expectSoon(() => link.getAttribute('href')).toMatch(/^http:\/\/world\.kbs\.co\.kr\//);
    await expectSoon(() => link.getAttribute('rel')).toContain('noreferrer');
    expect(faults).toEqual([]);
  });

  it('shows who stands on which side of a dispute', async () => {
    const { page } = await product.open();
    const { x, y } = await locate(page, 'st-rus~SIGNS~ag-rus-prk-csp-2024');
    await page.mouse.click(x, y);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details
      .getByRole('button', { name: /month in which the Russia-North Korea treaty was signed/i })
      .click();
    for (const label of ['December 2024', '19 June 2024', 'Interfax, 5 Dec 2024'])
      await expectSoon(() => details.innerText()).toContain(label);
    await details.getByRole('button', { name: /Interfax records Kim Jong Un as signatory/ }).click();
    await details.getByRole('heading', { level: 2, name: /Kim Jong Un.*signs/s }).waitFor();
  });

  it('says who denies an edge that no written dispute is about, and leads there', async () => {
    const { page, faults } = await product.open();
    const details = page.getByRole('complementary', { name: 'Details' });
    const denials = details.getByRole('region', { name: 'Denials' });
    await clickOn(page, 'st-rus~ASSISTS~st-prk');
    await denials.waitFor();
    for (const words of [
      'Denied or refused',
      'NHK',
      'Moscow is unwilling to help Pyongyang with nuclear weapons',
    ])
      await expectSoon(() => plain(denials)).toContain(words);
    await page.keyboard.press('Escape');
    await clickOn(page, 'st-kor~OPPOSES~ev-dprk-deployment-2024');
    await expectSoon(() => plain(denials)).toContain('Denied: North Korean troop deployment to Russia');
    await denials.getByRole('button').first().click();
    await details.getByRole('heading', { level: 2, name: /denies/ }).waitFor();
    // What is said in public is not itself in doubt.
    await expectSoon(() => denials.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('shows what a node is: kind, other names, edges by relation, and the documents that speak of it', async () => {
    const { page, faults } = await product.open();
    const { x, y } = await locate(page, 'st-rus');
    await page.mouse.click(x, y);
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByRole('heading', { level: 2, name: 'Russia' }).waitFor();
    await details.getByRole('region', { name: 'Documents' }).waitFor();
    for (const words of [
      'State at war with Ukraine since 2022',
      'Россия',
      'supplies through',
      'One names it only as where something happened; its edges rest on the other',
    ])
      await expectSoon(() => details.innerText()).toContain(words);
    const [, resting] = /Edges rest on \d+ claims in (\d+) documents/.exec(await plain(details)) ?? [];
    await expectSoon(() => plain(details)).toContain(`rest on the other ${String(resting)}.`);
    expect(faults).toEqual([]);
  });

  it('shows a document: its reliability with the reason, what it relays, its claims in order', async () => {
    const { page, faults } = await product.open();
    const heading = (name: string | RegExp): Promise<void> =>
      page.getByRole('heading', { level: 2, name }).waitFor();
    await runByName(page, 'Documents');
    await page.getByRole('textbox', { name: 'Words of the title' }).fill('allies accuse');
    const link = page.getByRole('link', { name: /US and allies accuse North Korea/ });
    await link.click();
    await heading(/US and allies accuse North Korea/);
    await expectSoon(() => page.title()).toMatch(/^US and allies accuse/);
    const about = page.getByRole('region', { name: 'About the document' });
    await expectSoon(() => about.innerText()).toMatch(
      /Reliability\s+C fairly reliable: mirror of AP-based copy/,
    );
    const origin = page.getByRole('region', { name: 'Origin' });
    await expectSoon(() => origin.innerText()).toContain('AP (Associated Press) is the origin of all of it');
    const claims = page.getByRole('region', { name: 'Claims' });
    await claims.getByRole('heading', { name: '10 claims' }).waitFor();
    const first = claims.locator('.document-claim').first();
    await expectSoon(() => first.innerText()).toContain('Eleven countries formed the MSMT');
    await expectSoon(() => first.innerText()).toMatch(/Grade\s+C1/);

    await page.goBack();
    await heading('Documents');
    await until('the link that was followed has the keyboard', () =>
      link.evaluate((element) => element === document.activeElement),
    );
    expect(faults).toEqual([]);
  });

  it('says what to do when the server is away, and keeps the picture', async () => {
    const lonely = await startProduct();
    try {
      const { page } = await lonely.open();
      const before = await drawn(page);
      const at = await locate(page, 'pe-lukin');
      await lonely.stopServer();
      await page.mouse.click(at.x, at.y);
      await page
        .getByRole('button', { name: /try again/i })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Expand' }).click();
      await page
        .locator('.notice')
        .getByRole('button', { name: /try again/i })
        .waitFor();
      const sentence = page.getByText('The server does not answer');
      const details = page.getByRole('complementary', { name: 'Details' });
      await until('the details and one notice say it', async () => {
        const [all, within] = [await sentence.count(), await sentence.and(details.locator('*')).count()];
        return within === 1 && all === 2;
      });
      await expectSoon(() => drawn(page)).toEqual(before);
      const fresh = await lonely.openBare();
      await fresh.page.goto(lonely.address).catch(() => undefined);
    } finally {
      await lonely.close();
    }
  });
});
