/** What a person does to search for paths and to read what was found, for tests in the browser. */
import type { Locator, Page } from 'playwright-core';
import { apart, boxOf, clickOn, locateAll, type Place } from './hands.ts';
import { locate, until } from './product.ts';

/** The dialogue that searches for paths. */
export const dialogue = (page: Page): Locator => page.getByRole('dialog', { name: /paths/ });

/** The panel with what was found. */
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'What was found' });

/** The paths in its list. */
export const options = (page: Page): Locator => panel(page).getByRole('option');

/** The steps that are read. */
export const steps = (page: Page): Locator => panel(page).locator('.found-steps > li');

/** The panel of details. */
export const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

/** Types a part of a name into a picker and takes the first suggestion with Enter. */
export async function pick(page: Page, field: string, name: string): Promise<void> {
  const picker = dialogue(page).getByRole('combobox', { name: field, exact: true });
  await picker.fill(name);
  await picker.press('Enter');
  await until(`${name} is taken`, async () => (await picker.getAttribute('aria-expanded')) === 'false');
}

/** Opens the dialogue by its key, takes both ends and the kind of path. */
export async function openSearch(page: Page, from: string, to: string, kind: string): Promise<void> {
  await page.keyboard.press('Shift+P');
  await pick(page, 'From', from);
  await pick(page, 'To', to);
  await dialogue(page).getByRole('radio', { name: kind, exact: true }).check();
}

/** Presses the button, and waits for what is found. */
export async function search(page: Page): Promise<void> {
  await dialogue(page).getByRole('button', { name: 'Search', exact: true }).click();
  await panel(page).getByRole('heading', { level: 2 }).waitFor();
}

/** Clicks entities one after the other, the second and all later ones with Shift. */
export async function select(page: Page, ids: readonly string[]): Promise<void> {
  for (const [before, id] of ids.entries()) {
    if (before > 0) await page.keyboard.down('Shift');
    await clickOn(page, id);
    await page.keyboard.up('Shift');
    const title = before === 0 ? /./ : `${String(before + 1)} entities selected`;
    await details(page).getByRole('heading', { level: 2, name: title }).waitFor();
  }
}

/** Chooses an action in an entity's menu. */
export async function chooseInMenu(page: Page, id: string, title: string): Promise<void> {
  const at = await locate(page, id);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await page.getByRole('menuitem', { name: title }).click();
}

/** What the panel says was asked for. */
export const heading = (page: Page): Promise<string> =>
  panel(page).getByRole('heading', { level: 2 }).innerText();

/** How much it says was found. */
export const count = (page: Page): Promise<string> => panel(page).locator('.found-count').innerText();

/** What an element says, its spaces and line ends each one space. */
export const plain = async (element: Locator): Promise<string> =>
  (await element.innerText()).replace(/\s+/g, ' ');

/**
 * Waits until what was found is in sight above its sheet on a phone, closes the sheet with a finger, and waits until each lies
 * again where it did before.
 */
export async function lookAndClose(
  page: Page,
  ids: readonly string[],
  before: readonly Place[],
): Promise<void> {
  const { y: edge } = await boxOf(panel(page));
  await until('all that was found is above the sheet', async () =>
    (await locateAll(page, ids)).every(({ x, y }) => y > 56 && y < edge && x > 0 && x < 390),
  );
  await panel(page).getByRole('button', { name: 'Close' }).tap();
  await panel(page).waitFor({ state: 'detached' });
  await until('the camera is back', async () => {
    const after = await locateAll(page, ids);
    return after.every((place, at) => apart([place, before[at] ?? { x: NaN, y: NaN }]) < 2);
  });
}
