/** Keeps the names of nodes legible: from afar those of the largest, in a size that can be read, and none over another. */

/** Pixels of the screen below which words cannot be read. */
const LEGIBLE = 10;
/** Pixels that stay free about a name. */
const AROUND = 2;

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Bounds */

/**
 * Takes charge of the names of a picture that is laid out.
 * @param {SVGSVGElement} svg
 */
export function keepNames(svg) {
  const whole = toBounds(svg.viewBox.baseVal);
  const names = [...svg.querySelectorAll('g.node')].flatMap((node) => {
    const texts = [...node.querySelectorAll('text')];
    const disc = /** @type {SVGGraphicsElement | null} */ (node.querySelector('circle, path'))?.getBBox();
    const [first] = texts;
    if (!first || !disc) return [];
    const box = boundsOf(texts);
    // Where the words are nearest to the disc they stay when they grow.
    const x = clamp(disc.x + disc.width / 2, box.left, box.right);
    const y = clamp(disc.y + disc.height / 2, box.top, box.bottom);
    return [{ node, texts, box, x, y, round: toBounds(disc), size: Number(first.getAttribute('font-size')) }];
  });
  names.sort((a, b) => b.round.right - b.round.left - (a.round.right - a.round.left));
  /** What is chosen goes before what is about it, and that before what is dimmed. @param {Element} node */
  const rank = ({ classList }) => (classList.contains('chosen') ? 0 : classList.contains('dim') ? 2 : 1);

  /** Shows what can be read where so many units of the picture are one pixel. @param {number} unit */
  return (unit) => {
    svg.classList.toggle('far', unit * 7 > 10);
    /** @type {Bounds[]} */
    const taken = [];
    const inOrder = [0, 1, 2].flatMap((each) => names.filter(({ node }) => rank(node) === each));
    for (const { node, texts, box, x, y, round, size } of inOrder) {
      const by = Math.max(1, (LEGIBLE * unit) / size);
      const grown = {
        left: x + (box.left - x) * by - AROUND * unit,
        top: y + (box.top - y) * by - AROUND * unit,
        right: x + (box.right - x) * by + AROUND * unit,
        bottom: y + (box.bottom - y) * by + AROUND * unit,
      };
      // What grows at the rim of the picture stays within it.
      const dx = inward(grown.left, grown.right, whole.left, whole.right);
      const dy = inward(grown.top, grown.bottom, whole.top, whole.bottom);
      const bounds = moved(grown, dx, dy);
      // As it was drawn nothing is left out: whoever comes near enough sees the picture of the file.
      const isShown = by === 1 || !taken.some((each) => overlaps(each, bounds));
      // The discs of larger ones stay free, too.
      taken.push(round);
      if (isShown) taken.push(bounds);
      node.classList.toggle('unnamed', !isShown);
      if (!isShown) continue;
      for (const words of texts)
        if (by === 1) words.removeAttribute('transform');
        else
          words.setAttribute(
            'transform',
            `translate(${x + dx} ${y + dy}) scale(${by}) translate(${-x} ${-y})`,
          );
    }
  };
}

/** @param {SVGTextElement[]} texts @returns {Bounds} */
function boundsOf(texts) {
  const boxes = texts.map((words) => words.getBBox());
  return {
    left: Math.min(...boxes.map((box) => box.x)),
    top: Math.min(...boxes.map((box) => box.y)),
    right: Math.max(...boxes.map((box) => box.x + box.width)),
    bottom: Math.max(...boxes.map((box) => box.y + box.height)),
  };
}

/** @param {{ x: number, y: number, width: number, height: number }} box @returns {Bounds} */
function toBounds({ x, y, width, height }) {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** @param {Bounds} bounds @param {number} dx @param {number} dy @returns {Bounds} */
function moved({ left, top, right, bottom }, dx, dy) {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}

/** How far what lies from one place to another must move to lie within two others. @param {number} from @param {number} to @param {number} least @param {number} most */
function inward(from, to, least, most) {
  if (from < least) return least - from;
  return to > most ? most - to : 0;
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.min(most, Math.max(least, value));
}

/** @param {Bounds} a @param {Bounds} b */
function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
