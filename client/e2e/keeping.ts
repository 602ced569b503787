/** What hands do to keep views, and what is seen of that: for the tests of saving. */
import type { Locator, Page } from 'playwright-core';
import type { ViewsReply } from '../../server/api/contract.ts';
import { drawn, locate, pass, until } from './product.ts';

/** How many nodes are drawn. */
export async function nodes(page: Page): Promise<number> {
  return (await drawn(page)).nodes;
}

/** Waits until the top bar says just this of the open view. */
export async function state(page: Page, words: string): Promise<void> {
  await page.locator('.view-state').getByText(words, { exact: true }).waitFor();
}

/** The button of the open view in the top bar, while it has this name and is saved. */
export function openView(page: Page, name: string): Locator {
  return page.getByRole('button', { name: `View “${name}”: Saved`, exact: true });
}

/** Saves the picture for the first time. */
export async function saveAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+s');
  await writeName(page, name);
  await openView(page, name).waitFor();
  await until('the address names the view', () => Promise.resolve(page.url().includes('#view.')));
}

/** Writes a name into the open dialogue and takes it. */
export async function writeName(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
}

/** Chooses from the menu of the open view. */
export async function choose(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /^View/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The card of a saved view in the list. */
export function card(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Saved views' }).getByRole('listitem').filter({ hasText: name });
}

/** Hides a node: a change that needs no server. */
export async function hideNode(page: Page, id: string): Promise<void> {
  const before = await nodes(page);
  const at = await locate(page, id);
  await page.mouse.click(at.x, at.y);
  await page.keyboard.press('Delete');
  await until(`${id} is hidden`, async () => (await nodes(page)) === before - 1);
}

/** Saves at once, and waits until that has made this version. */
export async function saveVersion(page: Page, name: string, version: number): Promise<void> {
  await page.keyboard.press('Control+s');
  await until('it is saved', async () => (await versionOf(page, name)) === version);
}

/** The notice that says this. */
export function notice(page: Page, text: string): Locator {
  return page.locator('.notice').filter({ hasText: text });
}

/** The version that the server has of a view; undefined where it lists none of that name. */
export async function versionOf(page: Page, name: string): Promise<number | undefined> {
  const response = await page.request.get(`${new URL(page.url()).origin}/api/v1/views`);
  const { views } = (await response.json()) as ViewsReply;
  return views.find((view) => view.name === name)?.version;
}

/** Long enough for a change to be saved by itself, were it one. */
export async function waitStill(page: Page): Promise<void> {
  await pass(page, 2_600);
}
