/** The icons as text, so that the page, the canvas and the overlay can each draw them in their own way. */

const files: Record<string, string> = import.meta.glob('../../server/model/icons/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Name of the icon for a kind whose own icon is not here. */
const NEUTRAL = 'circle';

/** What is inside the `svg` element of an icon: paths on a 24 by 24 grid, to be stroked 2 wide. */
export function iconPaths(name: string): string {
  const text =
    files[`../../server/model/icons/${name}.svg`] ?? files[`../../server/model/icons/${NEUTRAL}.svg`] ?? '';
  return text.slice(text.indexOf('>') + 1, text.lastIndexOf('</svg>'));
}

/** The icon as an image address, drawn in one colour. */
export function iconAddress(name: string, colour: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" stroke="${colour}" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${iconPaths(name)}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/** The path commands of an icon, for drawing on a canvas. */
export function iconCommands(name: string): readonly string[] {
  return [...iconPaths(name).matchAll(/ d="([^"]+)"/g)].map((match) => match[1] ?? '');
}
