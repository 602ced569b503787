/** The parts of a graph that no link joins, and how their boxes are put side by side. */

/** Nodes by part, the largest part first; in each part in their own order. */
export function partsOf(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const seen = new Uint8Array(lists.length);
  const parts: number[][] = [];
  for (let first = 0; first < lists.length; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    const part = [first];
    // The part grows while it is walked.
    for (const node of part) {
      for (const next of lists[node] ?? []) {
        if (seen[next] === 1) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** The size of a box that is to be put somewhere. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 48;

/** Upper left corners for boxes in rows from the left, in their order, the whole about `ratio` times as wide as high. */
export function packInRows(sizes: readonly Size[], ratio: number): readonly { x: number; y: number }[] {
  const widest = Math.max(0, ...sizes.map((size) => size.width));
  const area = sizes.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const limit = Math.max(widest, Math.sqrt(area * ratio));
  let x = 0;
  let y = 0;
  let deepest = 0;
  return sizes.map(({ width, height }) => {
    if (x > 0 && x + width > limit) {
      x = 0;
      y += deepest + GAP;
      deepest = 0;
    }
    const corner = { x, y };
    x += width + GAP;
    deepest = Math.max(deepest, height);
    return corner;
  });
}
