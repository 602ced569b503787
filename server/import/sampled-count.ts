/** Counts records and keeps the first of them as samples. */
import type { ImportSample } from '../model/import.ts';
import { IMPORT_LIMITS } from '../model/import.ts';

/** The count so far. */
export class SampledCount {
  count = 0;
  readonly samples: ImportSample[] = [];

  /** Counts one. @param sample made only of the first */
  add(sample: () => ImportSample): void {
    this.count += 1;
    if (this.samples.length < IMPORT_LIMITS.samples) this.samples.push(sample());
  }
}

/** A text as a sample shows it. */
export function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
