/** Decides which versions of a saved view are kept: all recent ones, and fewer the older they are. */

/** Versions that a view keeps at most. */
export const MAX_VERSIONS = 50;

/** A version saved sooner than this after the one before it is among the first to go; milliseconds. */
export const HASTY_MS = 5 * 60_000;

/** A version and the ISO 8601 time of its saving. */
export interface DatedVersion {
  readonly version: number;
  readonly saved: string;
}

/**
 * The versions to drop, of those given earliest first. A view keeps 50: when there is one more, the oldest goes that was
 * saved within five minutes of the version before it; where there is none, the oldest. The first and the last always stay.
 */
export function versionsToDrop(versions: readonly DatedVersion[]): readonly number[] {
  const kept = [...versions];
  const dropped: DatedVersion[] = [];
  while (kept.length > MAX_VERSIONS) {
    const hasty = kept.findIndex((each, at) => at < kept.length - 1 && isHasty(each, kept[at - 1]));
    dropped.push(...kept.splice(hasty === -1 ? 1 : hasty, 1));
  }
  return dropped.map((each) => each.version);
}

function isHasty(version: DatedVersion, before: DatedVersion | undefined): boolean {
  return before !== undefined && Date.parse(version.saved) - Date.parse(before.saved) < HASTY_MS;
}
