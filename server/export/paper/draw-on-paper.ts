/** Draws the shapes of a picture on a page of a PDF. */
import { HALO, PAPER, type Colour, type Point, type Shape } from '../pictures/scene.ts';
import type { Weight } from './fonts.ts';

/** Writes one line of words with its baseline at a place. */
export type WriteWords = (
  text: string,
  at: Point,
  look: {
    size: number;
    colour: string;
    weight: Weight;
    anchor: string;
    halo?: { readonly colour: string; readonly width: number };
  },
) => void;

/** Draws one shape. */
export function drawOnPaper(shape: Shape, page: PDFKit.PDFDocument, write: WriteWords): void {
  switch (shape.shape) {
    case 'group':
      for (const part of shape.parts) drawOnPaper(part, page, write);
      return;
    case 'disc': {
      const { at, radius, fill, outline, opacity = 1 } = shape;
      page.save().fillOpacity(opacity).circle(at.x, at.y, radius);
      if (outline) page.lineWidth(1.75).fillAndStroke(toHex(fill), toHex(outline));
      else page.fill(toHex(fill));
      page.restore();
      return;
    }
    case 'line': {
      const { path, colour, width, dash, opacity = 1 } = shape;
      page.save().lineWidth(width).strokeOpacity(opacity);
      if (dash)
        page.lineCap((dash[0] ?? 1) < 1 ? 'round' : 'butt').dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
      page.path(path).stroke(toHex(colour)).restore();
      return;
    }
    case 'area':
      page
        .save()
        .fillOpacity(shape.opacity ?? 1)
        .path(shape.path)
        .fill(toHex(shape.colour))
        .restore();
      return;
    case 'icon': {
      const { at, size, path, colour } = shape;
      page.save().translate(at.x - size / 2, at.y - size / 2);
      page
        .scale(size / 24)
        .lineWidth(2)
        .lineCap('round')
        .lineJoin('round');
      page.path(path).stroke(toHex(colour)).restore();
      return;
    }
    case 'words': {
      const { text, at, size, colour, anchor, bold, turn = 0, halo } = shape;
      const look = { size, colour: toHex(colour), weight: bold ? 600 : 400, anchor } as const;
      page.save().rotate(turn, { origin: [at.x, at.y] });
      write(text, at, { ...look, ...(halo && { halo: { colour: PAPER.canvas, width: HALO } }) });
      page.restore();
    }
  }
}

function toHex(colour: Colour): string {
  return isRole(colour) ? PAPER[colour] : colour;
}

function isRole(colour: Colour): colour is keyof typeof PAPER {
  return Object.hasOwn(PAPER, colour);
}
