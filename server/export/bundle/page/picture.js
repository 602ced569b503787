/** Moves the picture: drag, wheel, two fingers, buttons and keys, by what part of it is seen. */
import { keepNames } from './names.js';

/** @typedef {{ x: number, y: number, width: number, height: number }} Seen */

const CLOSEST = 12;
/** With more units of the picture to a pixel than this, names cannot be read. */
const READABLE = 1.2;

/**
 * Lets people move the picture.
 * @param {SVGSVGElement} svg
 * @param {HTMLElement} stage
 */
export function movePicture(svg, stage) {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const whole = { x, y, width, height };
  /** @type {Seen} */
  let seen = { ...whole };

  const arrangeNames = keepNames(svg);
  let frame = 0;
  /** Arranges the names for what is seen, once before it is painted. */
  const rename = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      arrangeNames(unit());
    });
  };
  /** @param {Seen} next */
  const show = (next) => {
    seen = next;
    svg.setAttribute('viewBox', [next.x, next.y, next.width, next.height].join(' '));
    rename();
  };
  /** How many units of the picture a pixel of the screen is. */
  const unit = () => Math.max(seen.width / stage.clientWidth, seen.height / stage.clientHeight);
  /** The place in the picture under a place on the screen. @param {number} left @param {number} top */
  const toPicture = (left, top) => {
    const box = stage.getBoundingClientRect();
    const size = unit();
    return {
      x: seen.x + seen.width / 2 + (left - box.left - box.width / 2) * size,
      y: seen.y + seen.height / 2 + (top - box.top - box.height / 2) * size,
    };
  };
  /** @param {number} dx @param {number} dy in pixels of the screen */
  const pan = (dx, dy) => {
    const size = unit();
    show({ ...seen, x: seen.x - dx * size, y: seen.y - dy * size });
  };
  /** Larger by a factor, about a place on the screen. @param {number} factor @param {number} left @param {number} top */
  const zoom = (factor, left, top) => {
    const at = toPicture(left, top);
    const least = Math.min(whole.width / CLOSEST, 400);
    const next = Math.min(whole.width * 1.5, Math.max(least, seen.width / factor));
    const by = next / seen.width;
    show({
      x: at.x - (at.x - seen.x) * by,
      y: at.y - (at.y - seen.y) * by,
      width: next,
      height: seen.height * by,
    });
  };
  /** @param {number} factor */
  const zoomMiddle = (factor) => {
    const box = stage.getBoundingClientRect();
    zoom(factor, box.left + box.width / 2, box.top + box.height / 2);
  };
  const fit = () => {
    show({ ...whole });
  };
  /**
   * Brings a part of the picture into the middle where it is not well seen; what was sought elsewhere also near enough to read.
   * @param {SVGGraphicsElement} part
   * @param {boolean} isSought
   */
  const reveal = (part, isSought) => {
    const box = part.getBBox();
    const by =
      isSought && unit() > READABLE ? Math.max(READABLE / unit(), box.width / (seen.width * 0.8)) : 1;
    const [width, height] = [seen.width * Math.min(1, by), seen.height * Math.min(1, by)];
    const isSeen =
      by >= 1 &&
      box.x > seen.x + width * 0.08 &&
      box.y > seen.y + height * 0.08 &&
      box.x + box.width < seen.x + width * 0.92 &&
      box.y + box.height < seen.y + height * 0.92;
    if (isSeen) return;
    show({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height });
  };

  watchPointers(stage, pan, zoom);
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0018)), event.clientX, event.clientY);
    },
    { passive: false },
  );
  /** @type {Seen | undefined} */
  let before;
  addEventListener('beforeprint', () => {
    before = seen;
    fit();
    // Paper is finer than a screen: all names are on it, as they were drawn.
    cancelAnimationFrame(frame);
    arrangeNames(0);
  });
  addEventListener('afterprint', () => {
    if (before) show(before);
  });
  new ResizeObserver(rename).observe(stage);
  return { zoomMiddle, fit, reveal, pan, rename };
}

/**
 * One finger or the mouse drags, two fingers zoom.
 * @param {HTMLElement} stage
 * @param {(dx: number, dy: number) => void} pan
 * @param {(factor: number, left: number, top: number) => void} zoom
 */
function watchPointers(stage, pan, zoom) {
  /** @type {Map<number, { x: number, y: number }>} */
  const down = new Map();
  let moved = 0;
  const spread = () => {
    const [a, b] = [...down.values()];
    return a && b
      ? { length: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
      : undefined;
  };
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (down.size === 0) moved = 0;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  stage.addEventListener('pointermove', (event) => {
    const last = down.get(event.pointerId);
    if (!last) return;
    const before = spread();
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = spread();
    moved += Math.hypot(event.clientX - last.x, event.clientY - last.y);
    // A hand that trembles still clicks.
    if (moved < 4) return;
    if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    if (before && after) {
      pan(after.x - before.x, after.y - before.y);
      zoom(after.length / (before.length || 1), after.x, after.y);
    } else pan(event.clientX - last.x, event.clientY - last.y);
  });
  for (const type of /** @type {const} */ (['pointerup', 'pointercancel']))
    stage.addEventListener(type, (event) => down.delete(event.pointerId));
  // What ends a drag is no click.
  stage.addEventListener(
    'click',
    (event) => {
      if (moved >= 4) event.stopPropagation();
    },
    { capture: true },
  );
}
