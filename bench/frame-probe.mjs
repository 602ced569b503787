/** Runs inside a measured page: counts the frames that show a movement, and the tasks that hold the page up. Injected as it is, so it imports nothing. */
/* global addEventListener, document, MutationObserver, removeEventListener, requestAnimationFrame */
/// <reference lib="dom" />

/**
 * @typedef {object} FrameProbe
 * @property {() => void} start begins to count frames
 * @property {() => { fps: number, longest: number, count: number }} stop frames a second, the longest wait for one in milliseconds, and how many there were
 * @property {() => number[]} tasks durations of the tasks over 50 ms since the last call
 * @property {Promise<number>} ready milliseconds from the page's beginning until its first picture is painted
 * @property {(event: string, count?: number) => void} expect waits for so many events of that name, one unless said otherwise
 * @property {() => Promise<number>} drawn milliseconds from when the last of them was made until what it changed was painted
 */

(() => {
  /** @type {number[]} */
  let frames = [];
  /** @type {number[]} */
  let tasks = [];
  let isCounting = false;
  let isMoved = false;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  for (const name of ['mousemove', 'wheel'])
    addEventListener(name, () => (isMoved = true), { capture: true, passive: true });
  const count = (/** @type {number} */ now) => {
    // A frame between two movements of the hand shows nothing new.
    if (isMoved || frames.length === 0) frames.push(now);
    isMoved = false;
    if (isCounting) requestAnimationFrame(count);
  };

  const ready = new Promise((/** @type {(milliseconds: number) => void} */ resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-ready="true"]')) return;
      observer.disconnect();
      // It is said while a frame is made; what comes after is run once that is painted.
      setTimeout(() => {
        resolve(performance.now());
      });
    });
    observer.observe(document, { subtree: true, attributeFilter: ['data-ready'] });
  });

  let drawn = Promise.resolve(NaN);

  /** @type {FrameProbe} */
  const probe = {
    ready,
    start: () => {
      frames = [];
      isCounting = true;
      requestAnimationFrame(count);
    },
    stop: () => {
      isCounting = false;
      const waits = frames.slice(1).map((frame, at) => frame - (frames[at] ?? frame));
      const whole = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
      return { fps: (waits.length * 1000) / whole, longest: Math.max(...waits), count: waits.length };
    },
    tasks: () => {
      const seen = tasks;
      tasks = [];
      return seen;
    },
    drawn: () => drawn,
    expect: (name, count = 1) => {
      drawn = new Promise((resolve) => {
        let left = count;
        const listen = (/** @type {Event} */ { timeStamp: began }) => {
          left -= 1;
          if (left > 0) return;
          removeEventListener(name, listen, { capture: true });
          const stage = document.querySelector('[data-nodes]');
          const observer = new MutationObserver(() => {
            observer.disconnect();
            // After the next frame's callbacks, in which the canvas draws.
            requestAnimationFrame(() =>
              setTimeout(() => {
                resolve(performance.now() - began);
              }),
            );
          });
          if (stage) observer.observe(stage, { attributeFilter: ['data-nodes'] });
        };
        addEventListener(name, listen, { capture: true });
      });
    },
  };
  Object.assign(globalThis, { frameProbe: probe });
})();
