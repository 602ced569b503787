/** Holds which versions of a view are dropped, on histories of every kind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedVersion } from './thin-versions.ts';
import { HASTY_MS, MAX_VERSIONS, versionsToDrop } from './thin-versions.ts';

/** Versions from 1 on, each saved so many minutes after the one before. */
function history(minutes: readonly number[]): DatedVersion[] {
  let time = Date.UTC(2026, 10, 25);
  return minutes.map((gap, at) => {
    time += gap * 60_000;
    return { version: at + 1, saved: new Date(time).toISOString() };
  });
}

const gaps = (length: number, minutes: number): number[] => Array.from({ length }, () => minutes);

describe('which versions are dropped', () => {
  it('is none of 50', () => {
    expect(versionsToDrop(history(gaps(50, 0)))).toEqual([]);
    expect(versionsToDrop([])).toEqual([]);
  });

  it('is the oldest but the first where none was saved in haste', () => {
    expect(versionsToDrop(history(gaps(51, 5)))).toEqual([2]);
    expect(versionsToDrop(history(gaps(53, 60)))).toEqual([2, 3, 4]);
  });

  it('is the oldest that was saved within five minutes of the one before it', () => {
    const minutes = gaps(51, 5);
    minutes[30] = 4;
    minutes[40] = 1;
    expect(versionsToDrop(history(minutes))).toEqual([31]);
  });

  it('is never the present one, however hastily it was saved', () => {
    expect(versionsToDrop(history([...gaps(50, 5), 0]))).toEqual([2]);
  });

  it('leaves one version in about five minutes of what was saved again and again', () => {
    let kept = history(gaps(50, 60));
    let time = Date.parse(kept[49]?.saved ?? '');
    for (let version = 51; version <= 51 + 360; version++) {
      time += 10_000;
      kept = [...kept, { version, saved: new Date(time).toISOString() }];
      const dropped = new Set(versionsToDrop(kept));
      kept = kept.filter((each) => !dropped.has(each.version));
    }
    const hour = kept.filter((each) => each.version > 50).map((each) => Date.parse(each.saved));
    expect(hour.length).toBeGreaterThanOrEqual(12);
    const between = hour.slice(1, -1).map((each, at) => each - (hour[at] ?? 0));
    expect(between.every((each) => each >= HASTY_MS && each <= HASTY_MS + 10_000)).toBe(true);
  });

  it('keeps 50 with the first and the last, and nothing in haste while something else went', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 90 }), (minutes) => {
        const versions = history(minutes);
        const dropped = new Set(versionsToDrop(versions));
        const kept = versions.filter((each) => !dropped.has(each.version));
        expect(kept).toHaveLength(Math.min(versions.length, MAX_VERSIONS));
        expect([kept[0], kept.at(-1)]).toEqual([versions[0], versions.at(-1)]);
        const calm = versions.filter((_each, at) => at > 0 && (minutes[at] ?? 0) >= 5);
        const hasty = kept.filter(
          (each, at) =>
            at > 0 &&
            at < kept.length - 1 &&
            Date.parse(each.saved) - Date.parse(kept[at - 1]?.saved ?? '') < HASTY_MS,
        );
        if (hasty.length > 0) expect(calm.filter((each) => dropped.has(each.version))).toEqual([]);
      }),
    );
  });
});
