/** The choice of a format, by groups: a list beside what is said of it, or one field where there is no room for a list. */
import type { ReactNode } from 'react';
import type { ExportFormat } from '../../../../server/model/export-format.ts';
import type { OfferedGroup } from './offered-formats.ts';

/** What the choice is. */
export interface FormatChoiceProps {
  readonly groups: readonly OfferedGroup[];
  readonly format: ExportFormat;
  readonly onChoose: (name: string) => void;
}

/** The list; the arrow keys lead through all of it. */
export function FormatList({ groups, format, onChoose }: FormatChoiceProps): ReactNode {
  return (
    <div className="export-formats" role="radiogroup" aria-label="Format">
      {groups.map(({ title, formats }) => (
        <div key={title} role="group" aria-label={title}>
          <p className="export-group" aria-hidden="true">
            {title}
          </p>
          {formats.map((each) => (
            <label key={each.name} className="export-format">
              <input
                type="radio"
                name="export-format"
                value={each.name}
                checked={each.name === format.name}
                onChange={() => {
                  onChoose(each.name);
                }}
              />
              <span>{each.title}</span>
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The field. */
export function FormatField({ groups, format, onChoose }: FormatChoiceProps): ReactNode {
  return (
    <label className="transfer-field">
      <span>Format</span>
      <select
        className="field"
        value={format.name}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {groups.map(({ title, formats }) => (
          <optgroup key={title} label={title}>
            {formats.map((each) => (
              <option key={each.name} value={each.name}>
                {each.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
