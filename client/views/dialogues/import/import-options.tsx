/** How a file is read: its format, who imports it, which entities are the same, and what becomes of what is not known. */
import type { ReactNode } from 'react';
import { IMPORT_FORMATS } from '../../../../server/model/import-formats.ts';
import { IMPORT_LIMITS } from '../../../../server/model/import.ts';
import type { ImportChoices } from '../../../state/importing/import-choices.ts';
import { useExplorerState } from '../../explorer-context.ts';
import { Tick } from '../../parts/choice.tsx';
import { TermField } from './term-field.tsx';

/** What the options are. */
export interface ImportOptionsProps {
  readonly choices: ImportChoices;
  readonly onChange: (change: Partial<ImportChoices>) => void;
  readonly onFormat: (format: string) => void;
}

/** The fields. */
export function ImportOptions({ choices, onChange, onFormat }: ImportOptionsProps): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const format = IMPORT_FORMATS.find(({ name }) => name === choices.format);
  return (
    <section className="import-options" aria-label="How it is read">
      <label className="transfer-field">
        <span>Format</span>
        <select
          className="field"
          value={choices.format}
          onChange={(event) => {
            onFormat(event.target.value);
          }}
        >
          {choices.format === '' && <option value="">Not known: choose one</option>}
          {IMPORT_FORMATS.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="transfer-field">
        <span>Imported by</span>
        <input
          className="field"
          value={choices.by}
          maxLength={IMPORT_LIMITS.by}
          placeholder="Unnamed"
          onChange={(event) => {
            onChange({ by: event.target.value });
          }}
        />
      </label>
      {format && (
        <p className="import-format quiet">
          {format.reads} <strong>Left out:</strong> {format.leaves}
        </p>
      )}
      <TermField
        label="All other kinds that are not known here are"
        none="a problem"
        terms={vocabulary?.kinds.map(({ kind }) => kind) ?? []}
        type="kind"
        value={choices.otherKinds}
        onChoose={(otherKinds) => {
          onChange({ otherKinds });
        }}
      />
      <TermField
        label="All other relations that are not known here are"
        none="a problem"
        terms={vocabulary?.relations.map(({ relation }) => relation) ?? []}
        type="relation"
        value={choices.otherRelations}
        onChoose={(otherRelations) => {
          onChange({ otherRelations });
        }}
      />
      <Tick
        label="What has the name of a known entity is that entity"
        isOn={choices.isByName}
        onChange={(isByName) => {
          onChange({ isByName });
        }}
      />
      <Tick
        label="Leave out what is wrong, and bring in the rest"
        isOn={choices.isSkipping}
        onChange={(isSkipping) => {
          onChange({ isSkipping });
        }}
      />
    </section>
  );
}
