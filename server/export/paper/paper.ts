/** A PDF as it is written: pages, text in the fonts that it needs, links; the same bytes each time. */
import PDFDocument from 'pdfkit';
import { drawOnPaper } from './draw-on-paper.ts';
import { Fonts } from './fonts.ts';
import { LineBreaking, type TextLook } from './line-breaking.ts';
import { Structure, type Part, type PartKind } from './structure.ts';
import type { Shape } from '../pictures/scene.ts';
import { TimeSlices } from '../../time-slices.ts';

/** A paragraph, with where it leads when it is clicked. */
export interface Paragraph extends TextLook {
  readonly text: string;
  /** What screen readers say that it is; a paragraph unless said otherwise. */
  readonly kind?: PartKind;
  /** From the left margin, in points. */
  readonly indent?: number;
  /** Room above. */
  readonly above?: number;
  /** An address, or the name of a place in the document. */
  readonly link?: { readonly address: string } | { readonly place: string };
  /** The name of this place in the document. */
  readonly place?: string;
  /** Whether it must not stand last on a page. */
  readonly keep?: boolean;
}

/** Points of an inch: what A4 and larger sheets are, lying on their side; each is twice the one before. */
export const SHEETS: readonly (readonly [width: number, height: number])[] = [
  [841.89, 595.28],
  [1190.55, 841.89],
  [1683.78, 1190.55],
  [2383.94, 1683.78],
];

const PORTRAIT: [number, number] = [595.28, 841.89];
const MARGIN = 48;
/** Around what stands on a sheet. */
export const SHEET_MARGIN = 36;
const LINE_HEIGHT = 1.32;

/** What a file says about itself. */
export interface PaperInfo {
  readonly title: string;
  readonly author?: string;
  readonly madeAt: string;
}

/** Shapes that stand together on a sheet. */
export interface SheetBlock {
  readonly shapes: readonly Shape[];
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** What is read in place of a picture; words without a picture are read themselves. */
  readonly alt?: string;
}

/** A document being written. */
export class Paper {
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts: Fonts;
  readonly #structure: Structure;
  readonly #lines: LineBreaking;
  /** Setting text takes long enough that others are served in between. */
  readonly slices = new TimeSlices();
  #y = MARGIN;

  /** Begins without a page. */
  constructor({ title, author, madeAt }: PaperInfo) {
    const made = new Date(madeAt);
    this.#document = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      margin: 0,
      // The first version that says whether a structure is of the whole document and what its parts are.
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en',
      displayTitle: true,
      // The library makes the file's id of these, so the same file has the same one.
      info: {
        Title: title,
        ...(author !== undefined && { Author: author }),
        Creator: 'Entente',
        Producer: 'Entente',
        CreationDate: made,
        ModDate: made,
      },
    });
    this.#structure = new Structure(this.#document);
    this.#fonts = new Fonts({
      register: (name, file) => {
        this.#document.registerFont(name, Buffer.from(file)).font(name);
        // pdfkit does not say in its types that it keeps the font that was chosen last, which alone knows its characters.
        const { _font } = this.#document as unknown as ChosenFont;
        return (codePoint) => _font.font.hasGlyphForCodePoint(codePoint);
      },
    });
    this.#lines = new LineBreaking((text, { size, weight = 400 }) =>
      this.#fonts
        .split(text, weight)
        .reduce((sum, run) => sum + this.#document.font(run.font).fontSize(size).widthOfString(run.text), 0),
    );
  }

  /** A new page with a picture's sheet of shapes, each drawn at its place and scale. */
  async addSheet([width, height]: readonly [number, number], blocks: readonly SheetBlock[]): Promise<void> {
    this.#document.addPage({ size: [width, height], margin: 0 });
    for (const { shapes, x, y, scale, alt } of blocks) {
      this.#document.save().translate(x, y).scale(scale);
      const picture = alt === undefined ? undefined : this.#structure.add('Figure', { alt });
      if (picture) this.#structure.open(picture);
      let title: Part | undefined;
      for (const shape of shapes) {
        await this.slices.rest();
        if (picture) this.#draw(shape);
        else if (shape.shape === 'words') {
          // A title may be of several lines.
          if (shape.bold === true) title ??= this.#structure.add('H1');
          const part = shape.bold === true && title ? title : this.#structure.add('P');
          this.#structure.open(part);
          this.#draw(shape);
          this.#structure.close();
        } else
          this.#structure.drawUnread(() => {
            this.#draw(shape);
          });
      }
      if (picture) this.#structure.close();
      this.#document.restore();
    }
  }

  #draw(shape: Shape): void {
    drawOnPaper(shape, this.#document, (text, place, look) => {
      this.#writeAt(text, place, look);
    });
  }

  /** A new page for reading, upright. */
  addPage(): void {
    this.#document.addPage({ size: PORTRAIT, margin: 0 });
    this.#y = MARGIN;
  }

  /** An entry in the outline that leads to where the next paragraph stands. */
  addToOutline(title: string): void {
    this.#document.outline.addItem(title);
  }

  /** Writes a paragraph below what is written, on a new page where there is no room. */
  write(paragraph: Paragraph): void {
    const { text, kind = 'P', size, indent = 0, above = 0, link, place, keep = false } = paragraph;
    const height = size * LINE_HEIGHT;
    const left = MARGIN + indent;
    const lines = this.#lines.wrap(text, paragraph, PORTRAIT[0] - MARGIN - left);
    this.#y += above;
    const needed = Math.min(lines.length, 2) * height + (keep ? 4 * height : 0);
    if (this.#y + needed > PORTRAIT[1] - MARGIN) this.addPage();
    if (place !== undefined) this.#document.addNamedDestination(place, 'XYZ', 0, this.#y - 8, null);
    const part = this.#structure.add(kind);
    for (const line of lines) {
      if (this.#y + height > PORTRAIT[1] - MARGIN) this.addPage();
      const read = link ? this.#structure.add('Link', { within: part }) : part;
      this.#structure.open(read);
      const width = this.#writeAt(line, { x: left, y: this.#y + size }, paragraph);
      this.#structure.close();
      // pdfkit's types do not have it: a link is found from the part that it is in.
      const options: object = { structParent: read.element };
      if (link && 'address' in link) this.#document.link(left, this.#y, width, height, link.address, options);
      if (link && 'place' in link) this.#document.goTo(left, this.#y, width, height, link.place, options);
      // Ended on its page: the library takes the page of a link from where the document is by then.
      if (link) read.element.end();
      this.#y += height;
    }
    part.element.end();
  }

  /** The file; the text stands at the foot of every page, with its number. */
  async *finish(foot: string): AsyncIterable<Uint8Array> {
    const { count } = this.#document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#document.switchToPage(page);
      const look = { size: 7.5, colour: '#5b6573' };
      const { width, height } = this.#document.page;
      // Below what stands above it: sheets have a narrower margin than pages for reading.
      const margin = width > height ? SHEET_MARGIN : MARGIN;
      const [line = ''] = this.#lines.wrap(foot, look, width - 3 * margin);
      const number = `${page + 1} / ${count}`;
      this.#structure.drawUnread(() => {
        this.#writeAt(line, { x: margin, y: height - 24 }, look);
        this.#writeAt(
          number,
          { x: width - margin - this.#lines.measure(number, look), y: height - 24 },
          look,
        );
      });
    }
    this.#document.end();
    for await (const chunk of this.#document) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }

  /** Writes one line with its baseline at a place; gives its width. */
  #writeAt(
    text: string,
    at: { readonly x: number; readonly y: number },
    look: TextLook & {
      readonly anchor?: string;
      readonly halo?: { readonly colour: string; readonly width: number };
    },
  ): number {
    const { size, colour, weight = 400, anchor = 'start', halo } = look;
    const shift = anchor === 'start' ? 0 : this.#lines.measure(text, look) / (anchor === 'middle' ? 2 : 1);
    let end = at.x;
    const runs = this.#fonts.split(text, weight);
    for (const isHalo of halo === undefined ? [false] : [true, false]) {
      let x = at.x - shift;
      const writeRuns = (): void => {
        for (const run of runs) {
          this.#document.font(run.font).fontSize(size);
          if (isHalo && halo) this.#document.lineWidth(halo.width).lineJoin('round').strokeColor(halo.colour);
          else this.#document.fillColor(colour);
          const options = {
            lineBreak: false,
            baseline: 'alphabetic',
            stroke: isHalo,
            fill: !isHalo,
          } as const;
          this.#document.text(run.text, x, at.y, options);
          x += this.#document.widthOfString(run.text);
        }
      };
      // What surrounds words is ink of the paper's colour, not text: it would be read twice.
      if (isHalo) this.#structure.drawUnread(writeRuns);
      else writeRuns();
      end = x;
    }
    return end + shift - at.x;
  }
}

interface ChosenFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}
