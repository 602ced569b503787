/** Layouts: from the menu and by keys, as steps that can be undone, with what is behind them, and given up when they last. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn, doubleClick, locateAll } from './hands.ts';
import type { Product } from './product.ts';
import { drawn, expectSoon, readHash, startProduct, until, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`layouts (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ moves: true });
  });
  afterAll(() => product.close());

  const backdropOf = (page: Page): Promise<string | null> =>
    page.locator('[data-ready]').getAttribute('data-backdrop');
  const hasUndo = (page: Page, step: string): Promise<void> =>
    page.getByRole('button', { name: `Undo: ${step}`, exact: true }).waitFor();
  const SOME = ['st-rus', 'st-prk', 'st-chn', 'st-kor'];

  it('come by keys alone: layers, rings around what is selected, and a circle', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('2');
    await hasUndo(page, 'arrange: layers, downwards');
    const [speaker, spokenOf] = await locateAll(page, ['pe-lukin', 'ag-rus-prk-csp-2024']);
    expect(speaker?.y).toBeLessThan(spokenOf?.y ?? 0);
    await clickOn(page, 'st-kor');
    await page.keyboard.press('4');
    await hasUndo(page, 'arrange: rings');
    const [middle, near, far] = await locateAll(page, ['st-kor', 'st-prk', 'we-su-27']);
    const from = (to?: { x: number; y: number }): number =>
      Math.hypot((to?.x ?? 0) - (middle?.x ?? 0), (to?.y ?? 0) - (middle?.y ?? 0));
    expect(from(near)).toBeLessThan(from(far));
    await page.keyboard.press('5');
    await hasUndo(page, 'arrange: circle');
    expect(faults).toEqual([]);
  });

  it('move what is drawn from where it was: it is seen at places between', async () => {
    const { page } = await product.open();
    await locateAll(page, SOME);
    /** At how many places an entity is seen within a second and a half. */
    const countPlaces = async (key: string): Promise<number> => {
      const seen = page.evaluate(async () => {
        const places = new Set<string>();
        for (const end = performance.now() + 1_500; performance.now() < end;) {
          await new Promise(requestAnimationFrame);
          const detail: { id: string; x?: number; y?: number } = { id: 'we-su-27' };
          document.querySelector('[data-ready]')?.dispatchEvent(new CustomEvent('locate', { detail }));
          places.add(`${String(detail.x)} ${String(detail.y)}`);
        }
        return places.size;
      });
      await page.keyboard.press(key);
      return seen;
    };
    let key = '2';
    // A machine that has much else to do leaves out frames, though not each time.
    await until('it is on its way', () =>
      countPlaces((key = key === '2' ? '5' : '2')).then((places) => places > 5),
    );
  });

  it('draw an axis behind time, which a link brings back and undoing takes away', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('7');
    await until('an axis', async () => (await backdropOf(page)) === 'axis');
    const [treaty, later] = await locateAll(page, ['ag-rus-prk-csp-2024', 'pe-lukin']);
    expect(treaty?.x).toBeLessThan(later?.x ?? 0);
    const again = await product.open({}, await readHash(page));
    await expectSoon(() => backdropOf(again.page)).toBe('axis');
    await page.keyboard.press('Control+z');
    await until('no axis', async () => (await backdropOf(page)) === null);
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it('draw coasts behind places, and leave the map where it is when a node is expanded', async () => {
    const { page, faults } = await product.open();
    await page.keyboard.press('8');
    await until('a map', async () => (await backdropOf(page)) === 'map');
    const [rus, prk, kor, kursk] = await locateAll(page, ['st-rus', 'st-prk', 'st-kor', 'pl-kursk-oblast']);
    expect(kursk?.x).toBeLessThan(rus?.x ?? 0);
    expect(rus?.y).toBeLessThan(prk?.y ?? 0);
    expect(prk?.y).toBeLessThan(kor?.y ?? 0);
    await expectSoon(() =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.stage-backdrop');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let count = 0;
        for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) count++;
        return count / (pixels.length / 4);
      }),
    ).toBeGreaterThan(0.2);
    await doubleClick(page, 'pe-paparo');
    await until('neighbours came', async () => (await drawn(page)).nodes === 33);
    await expectSoon(() => backdropOf(page)).toBe('map');
    expect(faults).toEqual([]);
  });

  it('tell of themselves when they last, and leave everything where it is when they are cancelled', async () => {
    const { page, faults } = await product.open();
    const before = await locateAll(page, SOME);
    let asked = 0;
    // A server that does not answer, as far as the worker can tell: the script of this layout never comes.
    await page.route(/assets\/circle-(?!order)[^/]*\.js$/, () => {
      asked++;
    });
    await page.keyboard.press('5');
    await page.getByRole('progressbar', { name: /^Laying out/ }).waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(asked).toBe(1);
    await expectSoon(() => locateAll(page, SOME)).toEqual(before);
    await page.keyboard.press('6');
    await hasUndo(page, 'arrange: grid');
    expect(faults).toEqual([]);
  });

  it('move what was there but little when a node is expanded', async () => {
    const { page } = await product.open();
    const apart = async (): Promise<number[]> => {
      const [a, ...rest] = await locateAll(page, SOME);
      return rest.map(({ x, y }) => Math.hypot(x - (a?.x ?? 0), y - (a?.y ?? 0)));
    };
    const before = await apart();
    await doubleClick(page, 'pe-paparo');
    await until('neighbours came', async () => (await drawn(page)).nodes === 33);
    const after = await apart();
    const scale = (after[0] ?? 1) / (before[0] ?? 1);
    for (const [at, distance] of after.entries())
      expect(Math.abs(distance / scale - (before[at] ?? 0))).toBeLessThan(25);
  });
});
