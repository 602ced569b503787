/** Tests that a page finds nothing of what another left in the browser or on the server, though both are given out again. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewsReply } from '../../server/api/contract.ts';
import { hideNode, saveAs } from './keeping.ts';
import type { Product } from './product.ts';
import { expectSoon, startProduct, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`a page (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  let before: BrowserContext;
  let used: Page;
  const heard: string[] = [];
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  it('leaves what it likes in its browser, and changes as it goes', async () => {
    const { page } = await product.open();
    before = page.context();
    await before.grantPermissions(['geolocation']);
    await page.evaluate(async () => {
      document.cookie = 'left=yes; max-age=600';
      localStorage.setItem('left', 'yes');
      sessionStorage.setItem('left', 'yes');
      await (await caches.open('left')).put('/left', new Response('yes'));
      await new Promise((resolve) => (indexedDB.open('left').onsuccess = resolve));
      // As the page itself keeps a draft and sends what is unsaved.
      addEventListener('pagehide', () => {
        localStorage.setItem('left at the end', 'yes');
      });
    });
    expect(await readLeft(page)).toEqual([true, true, true, ['left'], ['left'], 'granted']);
  });

  it('asks for no icon in vain, wherever it is left', async () => {
    const icon = await fetch(`${product.address}/favicon.ico`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it('finds nothing of it, in the same browser', async () => {
    const { page } = await product.openBare();
    expect(page.context()).toBe(before);
    await page.goto(product.address);
    expect(await readLeft(page)).toEqual([false, false, false, [], [], 'prompt']);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('end')))).toEqual(
      [],
    );
  });

  it('is left with another size and theme, heard, held back, and with something held down', async () => {
    ({ page: used } = await product.open());
    await used.setViewportSize({ width: 500, height: 400 });
    await used.emulateMedia({ colorScheme: 'dark', reducedMotion: 'no-preference' });
    await used.route('**', (route) => route.abort());
    await used.keyboard.down('Shift');
    await used.mouse.down();
    used.on('console', (message) => heard.push(message.text()));
    await used.evaluate(() => (window.name = 'left'));
  });

  it('is as new for the next test', async () => {
    const { page } = await product.openBare();
    expect(page).toBe(used);
    await page.goto(product.address);
    const seen = await page.evaluate(() => {
      console.log('is not heard');
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      return { width: innerWidth, isDark, isStill, name: window.name, entries: history.length };
    });
    expect(seen).toEqual({ width: 1440, isDark: false, isStill: true, name: '', entries: 2 });
    await page.evaluate(() => {
      addEventListener('mousemove', ({ shiftKey, buttons }) => (window.name = `${shiftKey} ${buttons}`));
    });
    await page.mouse.move(9, 9);
    await expectSoon(() => page.evaluate(() => window.name)).toBe('false 0');
    expect(heard).toEqual([]);
  });

  it('has a browser to itself as long as another is open', async () => {
    const { page: one } = await product.openBare();
    const { page: other } = await product.openBare();
    expect(other.context()).not.toBe(one.context());
  });

  it('finds a server that others used before, unless they have written to it', async () => {
    const reader = await startProduct();
    await reader.open();
    await reader.close();
    const writer = await startProduct();
    expect(writer.address).toBe(reader.address);
    const { page } = await writer.open();
    await hideNode(page, 'pe-lukin');
    await saveAs(page, 'Left');
    await writer.close();
    const next = await startProduct();
    expect(next.address).not.toBe(writer.address);
    const { page: clean } = await next.open();
    const answer = await clean.request.get(`${next.address}/api/v1/views`);
    expect(((await answer.json()) as ViewsReply).views).toEqual([]);
    await next.close();
  });
});

/** Whether a cookie, either storage, a cache, a database and a permission are there. */
function readLeft(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => [
    document.cookie.includes('left'),
    localStorage.getItem('left') !== null,
    sessionStorage.getItem('left') !== null,
    await caches.keys(),
    (await indexedDB.databases()).map(({ name }) => name),
    (await navigator.permissions.query({ name: 'geolocation' })).state,
  ]);
}
