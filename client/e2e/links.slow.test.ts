/** Links: to saved views that were deleted or never were, damaged and old ones, long ones, and what has changed since. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewReply } from '../../server/api/contract.ts';
import type { ViewContent } from '../../server/model/view-content.ts';
import { LONGEST_ADDRESS, writeAddress } from '../state/address.ts';
import { packText } from '../state/packing.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, locate, painted, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`links (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  let saved: { id: string; content: ViewContent };
  beforeAll(async () => {
    product = await startProduct();
    const { page } = await product.open();
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Linked');
    await page.keyboard.press('Enter');
    await until('it is saved', () => Promise.resolve(page.url().includes('#view.')));
    const id = page.url().split('#view.')[1] ?? '';
    const response = await page.request.get(`${product.address}/api/v1/views/${id}`);
    saved = { id, content: ((await response.json()) as ViewReply).content };
    await page.context().close();
  });
  afterAll(() => product.close());

  const notice = (page: Page, text: string): ReturnType<Page['locator']> =>
    page.locator('.notice').filter({ hasText: text });
  const copyLink = async (page: Page): Promise<string> => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Control+Shift+l');
    await notice(page, 'has been copied').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  /** The picture with notes that no compression makes short enough for an address. */
  const makeLong = (): ViewContent => ({
    ...saved.content,
    notes: [0, 1, 2].map((at) => ({
      id: `n${at}`,
      x: at * 300,
      y: 0,
      width: 220,
      text: randomLetters(5_000),
    })),
  });

  it('open a saved view in another browser', async () => {
    const { page, faults } = await product.open({}, `#view.${saved.id}`);
    await page.getByRole('button', { name: 'View “Linked”: Saved' }).waitFor();
    await expectSoon(() => drawn(page)).toMatchObject({ nodes: 31 });
    expect(await copyLink(page)).toBe(`${product.address}/#view.${saved.id}`);
    expect(faults).toEqual([]);
  });

  it('to a view that never was say so and open the first picture', async () => {
    const { page } = await product.open({}, '#view.v-nothing');
    await notice(page, 'There is no saved view "v-nothing". This is the opening picture instead.').waitFor();
    await expectSoon(() => drawn(page)).toMatchObject({ nodes: 31 });
    const { page: odd } = await product.open({}, '#view.%25%20%F0');
    await notice(odd, 'This is the opening picture instead.').waitFor();
  });

  it('to a view that was deleted say so and restore it', async () => {
    const { page } = await product.open({}, `#view.${saved.id}`);
    await page.getByRole('button', { name: /^View “Linked”/ }).click();
    await page.getByRole('menuitem', { name: 'Delete the view' }).click();
    await notice(page, '“Linked” was deleted.').waitFor();
    const { page: late } = await product.open({}, `#view.${saved.id}`);
    const told = notice(late, 'The saved view "Linked" was deleted on');
    await told.waitFor();
    await told.getByRole('button', { name: 'Restore' }).click();
    await late.getByRole('button', { name: 'View “Linked”: Saved' }).waitFor();
  });

  it('that are damaged, or entered over a picture, leave what there is and say why', async () => {
    const whole = await writeAddress(saved.content);
    const { page } = await product.open({}, whole.slice(0, 20));
    await notice(page, 'the link may have been cut off. This is the opening picture instead.').waitFor();
    const at = await locate(page, 'pe-lukin');
    await page.mouse.click(at.x, at.y);
    await page.keyboard.press('Delete');
    await until('it is hidden', async () => (await drawn(page)).nodes === 30);
    await until('the address has it', () => Promise.resolve(page.url().includes('#v2.')));
    await page.evaluate(() => {
      location.hash = '#view.v-nothing';
    });
    await notice(page, 'There is no saved view "v-nothing".').waitFor();
    await until('the address is that of the picture again', () =>
      Promise.resolve(page.url().includes('#v2.')),
    );
    await expectSoon(async () => (await drawn(page)).nodes).toBe(30);
  });

  it('that were cut off open as far as they go, and say what is missing', async () => {
    const whole = await writeAddress(saved.content);
    for (const share of [0.5, 0.97]) {
      const { page, faults } = await product.open({}, whole.slice(0, Math.round(whole.length * share)));
      await notice(page, 'could not be read: what stood behind the end of the link.').waitFor();
      const { nodes } = await drawn(page);
      expect(nodes).toBeGreaterThan(4);
      if (share > 0.9) expect(nodes).toBe(saved.content.nodes.length);
      expect(faults).toEqual([]);
    }
  });

  it('of the first format open', async () => {
    const first = [
      [
        ['st-rus', 0, 0, 1],
        ['st-prk', 200, 0, 1],
      ],
      [],
      ['Person'],
      [],
      [],
      [],
      [],
    ];
    const { page, faults } = await product.open({}, `#v1.${await packText(JSON.stringify(first))}`);
    await expectSoon(() => drawn(page)).toMatchObject({ nodes: 2 });
    await until('the address is of this format', () => Promise.resolve(page.url().includes('#v2.')));
    expect(faults).toEqual([]);
  });

  it('that are too long for an address are kept here, and saved without a name to be passed on', async () => {
    const long = await writeAddress(makeLong());
    expect(long.length).toBeGreaterThan(LONGEST_ADDRESS);
    const { page, faults } = await product.open({}, long);
    await until('this browser keeps it', () => Promise.resolve(page.url().includes('#draft.')));
    await page.reload();
    await painted(page);
    await expectSoon(() => drawn(page)).toMatchObject({ nodes: 31 });
    const link = await copyLink(page);
    expect(link).toMatch(/\/#view\.v-[a-z2-8]{12}$/);
    expect(await copyLink(page)).toBe(link);
    const { page: other } = await product.open({}, link.slice(link.indexOf('#')));
    await expectSoon(() => drawn(other)).toMatchObject({ nodes: 31 });
    await other.getByRole('button', { name: 'Views' }).waitFor();
    const { page: stranger } = await product.open({}, '#draft.elsewhere');
    await notice(stranger, 'only the browser it was made in keeps').waitFor();
    expect(faults).toEqual([]);
  });

  it('say what has changed in the graph since, and select it', async () => {
    const { content } = saved;
    const edges = content.edges
      .slice(1)
      .map(([source, relation, target, claims, status, contested], at) =>
        at === 0
          ? ([source, relation, target, claims + 5, status, contested] as const)
          : ([source, relation, target, claims, status, contested] as const),
      );
    const nodes = [...content.nodes, ['st-atlantis', 0, 0, 1] as const];
    const at = (wanted: string): number => content.nodes.findIndex(([id]) => id === wanted);
    const gone = [at('st-rus'), 'SANCTIONS', at('st-chn'), 1, 'reported', 0] as const;
    const { page } = await product.open(
      {},
      await writeAddress({ ...content, nodes, edges: [...edges, gone] }),
    );
    const told = notice(
      page,
      'Since this picture was made: 1 entity is no longer in the graph (st-atlantis), 1 edge is gone (Russia sanctions China), 1 edge is new, 1 edge has other claims.',
    );
    await told.waitFor();
    await told.getByRole('button', { name: 'Select them' }).click();
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByText(/2 edges/)
      .first()
      .waitFor();
  });
});

function randomLetters(length: number): string {
  return Array.from({ length }, () => Math.floor(Math.random() * 36).toString(36)).join('');
}
