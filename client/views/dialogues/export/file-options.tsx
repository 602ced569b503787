/** What goes along in a file: its title, who made it, and whether the evidence and what is hidden do. */
import { useId, type ReactNode } from 'react';
import { MADE_BY_LENGTH } from '../../../state/exporting/export-choices.ts';
import { Tick } from '../../parts/choice.tsx';
import type { ExportDraft } from './use-draft.ts';

/** Most characters of a title. */
const TITLE_LENGTH = 300;

/** The fields. */
export function FileOptions({ draft }: { draft: ExportDraft }): ReactNode {
  const { title, setTitle, choices, choose, hidden, setHidden } = draft;
  const hint = useId();
  return (
    <div className="export-options">
      {title !== undefined && (
        <label className="transfer-field">
          <span>Title</span>
          <input
            className="field"
            value={title}
            maxLength={TITLE_LENGTH}
            onChange={(event) => {
              setTitle(event.target.value);
            }}
          />
        </label>
      )}
      <label className="transfer-field">
        <span>Made by</span>
        <input
          className="field"
          value={choices.madeBy}
          maxLength={MADE_BY_LENGTH}
          placeholder="Nobody is named"
          aria-describedby={hint}
          onChange={(event) => {
            choose({ madeBy: event.target.value });
          }}
        />
        <small id={hint} className="quiet">
          Written as typed, unverified.
        </small>
      </label>
      <Tick
        label="With the evidence: claims, documents and disputes"
        isOn={choices.evidence}
        onChange={(evidence) => {
          choose({ evidence });
        }}
      />
      {hidden !== undefined && (
        <Tick label="With what filters hide, and edges taken off" isOn={hidden} onChange={setHidden} />
      )}
    </div>
  );
}
