/** The evidence bundle from a folder, without a server: it opens, moves, tells what is behind it, checks itself and runs nothing else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Grouping } from '../../server/model/view-content.ts';
import { writeHtml } from '../../server/export/bundle/write-html.ts';
import { shippedSeed } from '../../server/testing/engines.ts';
import { exportContext, writeWhole } from '../../server/testing/exported.ts';
import { readFacts } from '../../server/testing/facts-reading.ts';
import { nastyFacts, NASTY_TEXTS } from '../../server/testing/nasty-facts.ts';
import { findings, SIZES } from './axe.ts';
import { startChromium } from './chromium.ts';
import { expectSoon, withoutBrowser } from './product.ts';

/** What a text looks like on one line. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.skipIf(withoutBrowser)(`the evidence bundle (${withoutBrowser ?? 'in Chromium'})`, () => {
  let browser: Browser;
  let folder: string;
  let html: string;
  /** The same graph under an everyday title and filter. */
  let everyday: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-bundle-'));
    const facts = nastyFacts((await shippedSeed()).facts.vocabulary);
    const over = { title: NASTY_TEXTS[6] ?? '', madeBy: NASTY_TEXTS[7] ?? '', filters: [...NASTY_TEXTS] };
    html = await writeWhole(writeHtml(readFacts(facts), exportContext(facts.vocabulary, over)));
    everyday = await writeWhole(writeHtml(readFacts(facts), exportContext(facts.vocabulary)));
    browser = await startChromium();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a file, with all that should not happen. */
  async function open(
    name: string,
    content: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; faults: string[] }> {
    await writeFile(join(folder, name), content);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const address = pathToFileURL(join(folder, name)).href;
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    page.on('dialog', (dialog) => {
      faults.push(`a dialogue: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== address) faults.push(`a request: ${request.url()}`);
    });
    await page.goto(address);
    if (options.javaScriptEnabled !== false) await page.locator('[data-live]').waitFor({ state: 'attached' });
    return { page, faults };
  }
  const status = (page: Page): Promise<string | null> => page.getByRole('status').textContent();

  it('shows every text as it is and runs none of them', async () => {
    const { page, faults } = await open('bundle.html', html);
    await expectSoon(() => status(page)).toBe('Unchanged since it was made');
    await expectSoon(() => page.locator('h1').textContent()).toBe(NASTY_TEXTS[6]);
    const statements = await page.locator('main .statements > li > .statement bdi').allTextContents();
    for (const text of NASTY_TEXTS) expect(statements).toContain(line(text));
    const names = await page.locator('#panel .choices bdi').allTextContents();
    for (const text of NASTY_TEXTS.filter(({ length }) => length < 100)) expect(names).toContain(text);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('names from afar as many as can be read, the largest first and none over another, and on paper all', async () => {
    const { facts } = await shippedSeed();
    const whole = await writeWhole(writeHtml(readFacts(facts), exportContext(facts.vocabulary)));
    const { page, faults } = await open('whole.html', whole);
    const names = (): Promise<{ name: string; height: number; overlaps: string[] }[]> =>
      page.locator('#stage g.node').evaluateAll((nodes) => {
        const shown = nodes.flatMap((node) => {
          const texts = [...node.querySelectorAll('text')].filter((text) => text.getClientRects().length > 0);
          if (texts.length === 0) return [];
          const boxes = texts.map((text) => text.getBoundingClientRect());
          return [{ name: texts.map((text) => text.textContent).join(' '), boxes }];
        });
        return shown.map(({ name, boxes }) => ({
          name,
          height: boxes[0]?.height ?? 0,
          overlaps: shown.flatMap((other) =>
            other.name !== name &&
            other.boxes.some((a) =>
              boxes.some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
            )
              ? [other.name]
              : [],
          ),
        }));
      });
    // Where names would lie over each other the writer leaves some out.
    const drawn =
      whole.match(/<g class="node"[^]*?<\/g>/g)?.filter((node) => node.includes('<text')).length ?? 0;
    await expectSoon(async () => (await names()).length).toBeLessThan(drawn);
    const shown = await names();
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.map(({ name }) => name)).toEqual(expect.arrayContaining(['Russia', 'North Korea']));
    expect(shown.filter(({ height, overlaps }) => height < 10 || overlaps.length > 0)).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expectSoon(async () => (await names()).length).toBe(drawn);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expectSoon(async () => (await names()).length).toBe(shown.length);
    expect(faults).toEqual([]);
  });

  it('keeps names within the picture where they grow at its rim, and buttons off it', async () => {
    const { facts } = await shippedSeed();
    const whole = await writeWhole(writeHtml(readFacts(facts), exportContext(facts.vocabulary)));
    for (const width of [390, 1440]) {
      const { page } = await open('rim.html', whole, { viewport: { width, height: 844 } });
      await expectSoon(() => page.locator('#stage .unnamed').count()).toBeGreaterThan(10);
      const stage = await page.locator('#stage').boundingBox();
      const right = (stage?.x ?? 0) + (stage?.width ?? 0);
      const outside = await page.locator('#stage g.node text').evaluateAll(
        (texts, [from, to]) =>
          texts.flatMap((text) => {
            const box = text.getBoundingClientRect();
            return box.width > 0 && (box.left < from || box.right > to) ? [text.textContent] : [];
          }),
        [stage?.x ?? 0, right] as const,
      );
      expect(outside).toEqual([]);
      const tools = await page.getByRole('group', { name: 'Zoom' }).boundingBox();
      expect(tools?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0));
    }
  });

  it('opens edges and nodes by mouse and by key, searches, moves and goes back', async () => {
    const { page, faults } = await open('everyday.html', everyday);
    const panel = page.getByRole('complementary', { name: 'Details' });
    const box = await page.locator('[data-edge="st-n02~SUPPLIES~st-n03"] .hit').evaluate((path) => {
      const course = path as SVGPathElement;
      const at = course
        .getPointAtLength(course.getTotalLength() * 0.3)
        .matrixTransform(course.getScreenCTM() ?? undefined);
      return { x: at.x, y: at.y };
    });
    await page.mouse.click(box.x, box.y);
    // What is chosen has a colour; the browser's own frame would be drawn about the whole edge.
    const frame = page.locator('#stage g:focus').evaluate((edge) => getComputedStyle(edge).outlineStyle);
    expect(await frame).toBe('none');
    await expectSoon(() => panel.locator('.statement').first().textContent()).toContain('שלום');
    await expectSoon(() => panel.locator('.facts').first().textContent()).toContain('reported');
    await expectSoon(() => panel.locator('article.dispute .side').count()).toBe(2);
    await page.keyboard.press('Escape');
    await expectSoon(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe('Entities');

    const view = async (): Promise<string> =>
      ((await page.locator('#stage svg').getAttribute('viewBox')) ?? '')
        .split(' ')
        .map((number) => Math.round(Number(number)))
        .join(' ');
    const whole = await view();
    await page.mouse.move(600, 500);
    await page.mouse.wheel(0, -400);
    const nearer = await view();
    expect(nearer).not.toBe(whole);
    await page.mouse.move(90, 700);
    await page.mouse.down();
    await page.mouse.move(190, 640, { steps: 4 });
    await page.mouse.up();
    await expectSoon(() => view()).not.toBe(nearer);
    await page.getByRole('button', { name: 'Fit the whole picture' }).click();
    await expectSoon(() => view()).toBe(whole);

    await page.getByRole('searchbox', { name: 'Search entities by name' }).fill('КРЕМЛЬ');
    await page.keyboard.press('Enter');
    await expectSoon(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe(NASTY_TEXTS[1]);
    await panel.getByRole('button', { name: /^supplies/ }).click();
    await expectSoon(() => panel.locator('.statement').first().textContent()).toContain(NASTY_TEXTS[1]);

    await page.locator('#stage [data-node="st-n03"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectSoon(() => panel.getByRole('heading', { level: 2 }).textContent()).toBe(NASTY_TEXTS[4]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('tells what a closed group holds, and which edges one line stands for', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const members = ['st-n01', 'st-n03'];
    const grouping: Grouping = {
      by: 'kind',
      groups: [{ key: 'odd', name: 'Those <b>at odds</b>', kind: 'State', members, open: false }],
    };
    const grouped = await writeWhole(
      writeHtml(readFacts(nastyFacts(vocabulary)), exportContext(vocabulary, { grouping })),
    );
    const { page, faults } = await open('grouped.html', grouped);
    await expectSoon(() => status(page)).toBe('Unchanged since it was made');
    const panel = page.getByRole('complementary', { name: 'Details' });
    const title = panel.getByRole('heading', { level: 2 });
    await page.locator('#stage [data-node="group:odd"]').focus();
    await page.keyboard.press('Enter');
    await expectSoon(() => title.textContent()).toBe('Those <b>at odds</b> (2)');
    await expectSoon(() => panel.locator('.choices bdi').allTextContents()).toEqual([
      NASTY_TEXTS[1],
      NASTY_TEXTS[3],
    ]);
    await panel.locator('.choices button').first().click();
    await expectSoon(() => title.textContent()).toBe(NASTY_TEXTS[1]);

    await page.locator('#stage [data-edge="bundle:group:odd|st-n02"]').focus();
    await page.keyboard.press('Enter');
    await panel.getByText('Several edges in one line').waitFor();
    await expectSoon(() => panel.locator('.choices button').count()).toBe(2);
    await panel.locator('.choices button').first().click();
    await expectSoon(() => panel.locator('.statement').first().textContent()).toContain(NASTY_TEXTS[1]);
    expect(faults).toEqual([]);
  });

  it('sees when its data, its words or its lines were changed', async () => {
    const data = html.replace('"status":"denied"', '"status":"reported"');
    const words = html.replace('>plain</bdi>', '>plane</bdi>');
    const lines = html.replace('class="stroke-denied"', 'class="stroke-edge"');
    expect([data, words, lines]).not.toContain(html);
    for (const changed of [data, words, lines]) {
      const { page } = await open('changed.html', changed);
      await expectSoon(() => status(page)).toBe('Changed since it was made: do not rely on it');
      await page.emulateMedia({ media: 'print' });
      await expectSoon(() => page.getByText('This file is not as it was made').isVisible()).toBe(true);
      await page.context().close();
    }
  });

  it('reads without a script, and prints all of it', async () => {
    const { page, faults } = await open('bundle.html', html, { javaScriptEnabled: false });
    await expectSoon(() => page.locator('#stage svg').isVisible()).toBe(true);
    await expectSoon(() => page.locator('#bar, #panel, .tools').filter({ visible: true }).count()).toBe(0);
    await expectSoon(() => page.locator('tr[id^="source-"]').count()).toBe(2);
    await page.context().close();
    const live = await open('bundle.html', html);
    await live.page.emulateMedia({ media: 'print' });
    await expectSoon(() => live.page.locator('#bar, #panel, .tools').filter({ visible: true }).count()).toBe(
      0,
    );
    await expectSoon(() => live.page.locator('main .statement').first().isVisible()).toBe(true);
    expect([...faults, ...live.faults]).toEqual([]);
    await live.page.context().close();
  });

  it.each(SIZES)('can be used by everybody, $title', async ({ options }) => {
    const { page } = await open('everyday.html', everyday, options);
    expect(await findings(page)).toEqual([]);
    const edge = page.locator('#stage g.edge').first();
    await edge.focus();
    await page.keyboard.press('Enter');
    await expectSoon(() => page.locator('#panel .statement').count()).toBeGreaterThan(0);
    expect(await findings(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
