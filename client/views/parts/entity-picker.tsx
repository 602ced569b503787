/** A field in which one entity is chosen by its name. */
import { useId, useState, type ReactNode } from 'react';
import type { EntityReference } from '../../../server/api/contract.ts';
import { HitField } from './hit-field.tsx';
import { Icon } from './icon.tsx';
import { KindMark } from './kind-mark.tsx';

/** What a picker is. */
export interface EntityPickerProps {
  readonly label: string;
  /** What is chosen. */
  readonly value: EntityReference | undefined;
  /** Told what was chosen, and of nothing as soon as something else is typed. */
  readonly onChange: (value: EntityReference | undefined) => void;
  /** Told of Escape where no search is to be ended by it. */
  readonly onEscape: () => void;
  /** What is wrong, in one sentence. */
  readonly fault?: string | undefined;
  readonly autoFocus?: boolean;
  /** What stands beside the label. */
  readonly tool?: ReactNode;
}

/** The picker: its label, the field, and what is wrong. */
export function EntityPicker({
  label,
  value,
  onChange,
  onEscape,
  fault,
  autoFocus = false,
  tool,
}: EntityPickerProps): ReactNode {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const isSettled = value !== undefined && draft === undefined;
  return (
    <div className="picker" data-wrong={fault !== undefined}>
      <div className="picker-head">
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
        {tool}
      </div>
      <HitField
        id={id}
        placeholder="Part of a name"
        text={draft ?? value?.name ?? ''}
        onText={(text) => {
          setDraft(text);
          if (value) onChange(undefined);
        }}
        isSettled={isSettled}
        onChoose={({ id: chosen, kind, name }) => {
          setDraft(undefined);
          onChange({ id: chosen, kind, name });
        }}
        onEscape={onEscape}
        takesExact
        mark={isSettled ? <KindMark kind={value.kind} size={18} /> : <Icon name="search" />}
        clearLabel={`Clear: ${label}`}
        wrong={fault === undefined ? undefined : `${id}-wrong`}
        autoFocus={autoFocus}
      />
      {fault !== undefined && (
        <p id={`${id}-wrong`} className="field-wrong">
          {fault}
        </p>
      )}
    </div>
  );
}
