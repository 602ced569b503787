/** What was chosen at the last export; this browser keeps it. */

/** What an export asks for besides what is in it. */
export interface ExportChoices {
  /** Name of the format. */
  readonly format: string;
  readonly evidence: boolean;
  /** Who made it, as typed. */
  readonly madeBy: string;
  readonly picture: PictureChoices;
}

/** How a picture is drawn into a file. */
export interface PictureChoices {
  /** Pixels of the file for one of the canvas. */
  readonly scale: PictureScale;
  /** Without a ground, so that it can lie on one of another colour. */
  readonly isTransparent: boolean;
  /** Says below the picture what colours and lines stand for. */
  readonly hasLegend: boolean;
  /** Names below the picture who published what its edges rest on. */
  readonly hasSources: boolean;
}

/** Sizes in which a picture can be drawn. */
export const PICTURE_SCALES = [1, 2, 3, 4] as const;

/** One of the sizes. */
export type PictureScale = (typeof PICTURE_SCALES)[number];

const KEY = 'entente.export';

const FIRST: ExportChoices = {
  format: '',
  evidence: true,
  madeBy: '',
  picture: { scale: 2, isTransparent: false, hasLegend: true, hasSources: false },
};

/** The choices as they were left; those of a newcomer where the browser keeps nothing. */
export function readExportChoices(): ExportChoices {
  try {
    return toChoices(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return FIRST;
  }
}

/** Keeps them for the next time. */
export function keepExportChoices(choices: ExportChoices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // They hold for this visit at least.
  }
}

/** What was kept, as far as it can be read. */
export function toChoices(kept: unknown): ExportChoices {
  const picture = read(kept, 'picture');
  const scale = read(picture, 'scale');
  return {
    format: readText(kept, 'format'),
    madeBy: readText(kept, 'madeBy').slice(0, MADE_BY_LENGTH),
    evidence: read(kept, 'evidence') !== false,
    picture: {
      scale: PICTURE_SCALES.find((each) => each === scale) ?? FIRST.picture.scale,
      isTransparent: read(picture, 'isTransparent') === true,
      hasLegend: read(picture, 'hasLegend') !== false,
      hasSources: read(picture, 'hasSources') === true,
    },
  };
}

/** Most characters of the name of who made it. */
export const MADE_BY_LENGTH = 200;

function read(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined;
}

function readText(from: unknown, key: string): string {
  const value = read(from, key);
  return typeof value === 'string' ? value : '';
}
