/** Moves a real mouse over a canvas, as fast as mice report, and counts the frames in which the picture follows. */

/** Where the canvas lies in a window of 1440 by 900: right of the legend, below the bar. */
export const STAGE = { left: 240, top: 48, right: 1_440, bottom: 900 };

/** The script that counts inside the page. */
export const PROBE = new URL('./frame-probe.mjs', import.meta.url).pathname;

/** Milliseconds between two reports of a mouse, as of a fast one: of 125 a second no canvas could show more than 125 frames. */
const REPORT_MS = 2;
/** Reports that may be on their way to the page at once. */
const MOST_WAITING = 4;
const DRAG_MS = 2_500;
const ZOOM_MS = 1_200;

/**
 * @typedef {{ fps: number, longest: number, count: number }} Frames
 * @typedef {import('playwright-core').CDPSession} Session
 */

/**
 * Drags the background about from a corner of the canvas, where the picture is not.
 * @param {import('playwright-core').Page} page @param {Session} session @returns {Promise<Frames>}
 */
export async function dragAbout(page, session) {
  const from = { x: STAGE.left + 40, y: STAGE.bottom - 70 };
  await send(session, 'mouseMoved', from, 0);
  await send(session, 'mousePressed', from, 1);
  const frames = await count(page, () =>
    report(DRAG_MS, (share) =>
      send(
        session,
        'mouseMoved',
        { x: from.x + 200 - 200 * Math.cos(share * 12), y: from.y - 300 * share },
        1,
      ),
    ),
  );
  await send(session, 'mouseReleased', { x: from.x, y: from.y - 300 }, 0);
  await page.waitForTimeout(1_500);
  return frames;
}

/** Turns the wheel in and out again over the middle. @param {import('playwright-core').Page} page @param {Session} session @param {number} step how far it turns at each report, in pixels @returns {Promise<Frames>} */
export async function zoomInAndOut(page, session, step) {
  const at = { x: (STAGE.left + STAGE.right) / 2, y: (STAGE.top + STAGE.bottom) / 2 };
  const frames = await count(page, async () => {
    for (const turn of [-step, step, -step, step]) {
      await report(ZOOM_MS / 2, () =>
        session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY: turn }),
      );
    }
  });
  await page.waitForTimeout(1_500);
  return frames;
}

/** @param {import('playwright-core').Page} page @param {() => Promise<void>} move @returns {Promise<Frames>} */
async function count(page, move) {
  await page.evaluate('frameProbe.start()');
  await move();
  /** @type {Frames} */
  const frames = await page.evaluate('frameProbe.stop()');
  return frames;
}

/**
 * Reports again and again without waiting for the page, which takes the last of each frame; but a page that does not keep up
 * gets no backlog that it would go on working off once the hand has come to rest.
 * @param {number} duration @param {(share: number) => Promise<unknown>} one
 */
async function report(duration, one) {
  const began = performance.now();
  /** @type {Set<Promise<unknown>>} */
  const waiting = new Set();
  for (let share = 0; share < 1; share = (performance.now() - began) / duration) {
    if (waiting.size < MOST_WAITING) {
      const sent = one(share).finally(() => waiting.delete(sent));
      waiting.add(sent);
    }
    await new Promise((resolve) => setTimeout(resolve, REPORT_MS));
  }
  await Promise.all(waiting);
}

/** @param {Session} session @param {'mouseMoved' | 'mousePressed' | 'mouseReleased'} type @param {{ x: number, y: number }} at @param {0 | 1} buttons */
function send(session, type, { x, y }, buttons) {
  return session.send('Input.dispatchMouseEvent', {
    type,
    x: Math.round(x),
    y: Math.round(y),
    buttons,
    button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left',
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });
}
