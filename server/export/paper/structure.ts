/** Tells screen readers what the parts of a PDF are: headings, paragraphs, links, figures, and ink that is none of these. */

/** What a part is. */
export type PartKind = 'H1' | 'H2' | 'H3' | 'P' | 'Link' | 'Figure';

/** A part of a document, with the parts in it. */
export interface Part {
  readonly kind: PartKind;
  readonly element: PDFKit.PDFStructureElement;
}

/** The structure of a document that is being written; parts are read in the order in which they are added. */
export class Structure {
  readonly #document: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  #drawn: Part | undefined;

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document;
    this.#root = document.struct('Document');
    document.addStructure(this.#root);
  }

  /** A further part, of the document or of another part. @param alt what is read in place of a figure */
  add(kind: PartKind, { within, alt }: { readonly within?: Part; readonly alt?: string } = {}): Part {
    const element = this.#document.struct(kind, alt === undefined ? {} : { alt });
    (within?.element ?? this.#root).add(element);
    return { kind, element };
  }

  /** What is drawn from here on belongs to a part, until `close`; on one page. */
  open(part: Part): void {
    part.element.add(this.#document.markStructureContent(part.kind));
    this.#drawn = part;
  }

  close(): void {
    this.#document.endMarkedContent();
    this.#drawn = undefined;
  }

  /** Draws what is not to be read, also in the middle of a part. */
  drawUnread(draw: () => void): void {
    const part = this.#drawn;
    if (part) this.close();
    this.#document.markContent('Artifact');
    draw();
    this.#document.endMarkedContent();
    if (part) this.open(part);
  }
}
