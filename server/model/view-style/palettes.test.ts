/** Holds palettes to what is said of them: colours that stay apart for everybody, and bear white icons on both canvases. */
import { describe, expect, it } from 'vitest';
import { colourAt, OTHER_COLOUR, PALETTES } from './palettes.ts';

type Triple = readonly [number, number, number];

/** What remains of linear red, green and blue without one kind of cone (Machado, Oliveira and Fernandes 2009). */
const VISIONS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const CANVASES = ['#ffffff', '#14171c'] as const;

function toLinear(colour: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const times = (row: Triple, [r, g, b]: Triple): number => row[0] * r + row[1] * g + row[2] * b;

function toOklab(linear: Triple): Triple {
  const cones: Triple = [
    Math.cbrt(times([0.4122214708, 0.5363325363, 0.0514459929], linear)),
    Math.cbrt(times([0.2119034982, 0.6806995451, 0.1073969566], linear)),
    Math.cbrt(times([0.0883024619, 0.2817188376, 0.6299787005], linear)),
  ];
  return [
    times([0.2104542553, 0.793617785, -0.0040720468], cones),
    times([1.9779984951, -2.428592205, 0.4505937099], cones),
    times([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

function seen(colour: string, [red, green, blue]: readonly [Triple, Triple, Triple]): Triple {
  const linear = toLinear(colour);
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  return toOklab([within(times(red, linear)), within(times(green, linear)), within(times(blue, linear))]);
}

function contrast(a: string, b: string): number {
  const light = [a, b].map((each) => times([0.2126, 0.7152, 0.0722], toLinear(each)) + 0.05);
  return Math.max(...light) / Math.min(...light);
}

describe.each(Object.entries(PALETTES))('the palette %s', (_id, { colours }) => {
  it.each(Object.entries(VISIONS))('keeps its colours apart with %s', (_name, vision) => {
    const close = colours.flatMap((one, at) =>
      colours
        .slice(at + 1)
        .map((other) => {
          const [a, b] = [seen(one, vision), seen(other, vision)];
          return { one, other, apart: Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) };
        })
        .filter(({ apart }) => apart < 0.07),
    );
    expect(close).toEqual([]);
  });

  it('bears white icons, and is seen on both canvases', () => {
    for (const colour of [...colours, OTHER_COLOUR])
      for (const canvas of CANVASES) expect(contrast(colour, canvas), colour).toBeGreaterThanOrEqual(3);
  });
});

describe('colours', () => {
  it('beyond the end of a palette, or of none, are the one for all others', () => {
    expect(colourAt('clear', 99)).toBe(OTHER_COLOUR);
    expect(colourAt('clear', Infinity)).toBe(OTHER_COLOUR);
    for (const unknown of ['no such palette', 'constructor'])
      expect(colourAt(unknown, 0)).toBe(PALETTES['clear']?.colours[0]);
  });
});
