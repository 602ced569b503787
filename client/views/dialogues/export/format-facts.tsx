/** What a format is for, what travels in it, and what is lost. */
import type { ReactNode } from 'react';
import { CARGO_WORDS, type ExportFormat } from '../../../../server/model/export-format.ts';
import { writeNumber } from '../../parts/words.ts';
import { EVIDENCE } from './offered-formats.ts';

/** The facts; what is evidence travels only where it is wanted. */
export function FormatFacts({
  format,
  hasEvidence,
}: {
  format: ExportFormat;
  hasEvidence: boolean;
}): ReactNode {
  const carried = format.carries.filter((each) => hasEvidence || !EVIDENCE.includes(each));
  return (
    <section className="export-facts" aria-labelledby="export-format-title">
      <h3 id="export-format-title">
        {format.title} <span className="export-ending">.{format.ending}</span>
      </h3>
      <p>{format.purpose}</p>
      <ul className="export-cargo" aria-label="What travels">
        {carried.map((each) => (
          <li key={each}>{CARGO_WORDS[each]}</li>
        ))}
      </ul>
      {format.loses !== undefined && (
        <p className="export-loss">
          <strong>Lost or changed:</strong> {format.loses}
        </p>
      )}
      {format.limit !== undefined && (
        <p className="export-loss">Up to {writeNumber(format.limit)} entities and edges.</p>
      )}
    </section>
  );
}
