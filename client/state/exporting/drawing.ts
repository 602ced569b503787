/** What a picture file is drawn from: the canvas as it is shown, or the part of it that is selected. */
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import type { ArrangePicture } from '../commands/command-parts.ts';
import type { ExplorerState } from '../store.ts';
import type { PictureChoices } from './export-choices.ts';
import type { PicturePart } from './picture-part.ts';

/** A picture that can be drawn. */
export type DrawablePicture = ArrangePicture & {
  readonly vocabulary: Vocabulary;
  /** What stands below it as a footnote. */
  readonly sources?: string;
};

/** Draws a picture as a PNG file. Rejects with a sentence where it is too large for one. */
export type DrawPicture = (picture: DrawablePicture, choices: PictureChoices) => Promise<Blob>;

/** The picture, or a part of it without notes; undefined until there is a vocabulary. */
export function drawableOf(
  { history, vocabulary, claims, measured }: ExplorerState,
  part?: PicturePart,
): DrawablePicture | undefined {
  if (!vocabulary) return undefined;
  const whole = history.present;
  if (!part) return { view: whole, vocabulary, claims, measured };
  const nodes = new Set(part.nodes);
  const edges = new Set(part.edges);
  const view = {
    ...whole,
    nodes: new Map([...whole.nodes].filter(([id]) => nodes.has(id))),
    edges: new Map([...whole.edges].filter(([id]) => edges.has(id))),
    notes: [],
  };
  return { view, vocabulary, claims, measured };
}
