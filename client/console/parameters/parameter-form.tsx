/** The parameters that the statements name, each with its type and its value. */
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { EntityPicker } from '../../views/parts/entity-picker.tsx';
import { consoleStore, useConsole } from '../console-context.ts';
import { readStatements } from '../cypher/statements.ts';
import {
  findDraft,
  FIRST_DRAFT,
  PARAMETER_TYPES,
  toValue,
  type ParameterDraft,
  type ParameterType,
} from './parameter-draft.ts';

const TYPE_WORDS: Readonly<Record<ParameterType, string>> = {
  text: 'Text',
  integer: 'Integer',
  float: 'Float',
  boolean: 'Boolean',
  day: 'Day',
  list: 'List',
  entity: 'Entity',
  null: 'Null',
};

const HINTS: Readonly<Partial<Record<ParameterType, string>>> = {
  integer: '42',
  float: '2.5',
  day: '2024-12-01',
  list: 'One item a line',
};

/** The form; nothing where no statement names a parameter. */
export function ParameterForm(): ReactNode {
  const text = useDeferredValue(useConsole((state) => state.text));
  const names = useMemo(
    () => [...new Set(readStatements(text).flatMap(({ parameters }) => parameters))],
    [text],
  );
  if (names.length === 0) return null;
  return (
    <div className="parameters" role="group" aria-label="Parameters">
      {names.map((name) => (
        <Parameter key={name} name={name} />
      ))}
    </div>
  );
}

function Parameter({ name }: { name: string }): ReactNode {
  const draft = useConsole((state) => findDraft(state.drafts, name)) ?? FIRST_DRAFT;
  const change = (next: ParameterDraft): void => {
    consoleStore.setState(({ drafts }) => ({ drafts: { ...drafts, [name]: next } }));
  };
  return (
    <div className="parameter">
      <code className="parameter-name">${name}</code>
      <select
        className="field"
        aria-label={`Type of $${name}`}
        value={draft.type}
        onChange={(event) => {
          const type = PARAMETER_TYPES.find((each) => each === event.target.value) ?? 'text';
          change({ type, text: textFor(type, draft.text) });
        }}
      >
        {PARAMETER_TYPES.map((type) => (
          <option key={type} value={type}>
            {TYPE_WORDS[type]}
          </option>
        ))}
      </select>
      <ParameterField name={name} draft={draft} onChange={change} />
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly draft: ParameterDraft;
  readonly onChange: (draft: ParameterDraft) => void;
}

function ParameterField({ name, draft, onChange }: FieldProps): ReactNode {
  const { type, text } = draft;
  const label = `Value of $${name}`;
  const drafted = toValue(draft);
  const fault = text !== '' && 'fault' in drafted ? drafted.fault : undefined;
  switch (type) {
    case 'null':
      return <span className="value-quiet">null</span>;
    case 'boolean':
      return (
        <select
          className="field"
          aria-label={label}
          value={text === 'true' ? 'true' : 'false'}
          onChange={(event) => {
            onChange({ type, text: event.target.value });
          }}
        >
          <option value="true">true</option>
          <option value="false">false</option>
        </select>
      );
    case 'entity':
      return (
        <EntityPicker
          label={label}
          value={
            draft.name === undefined ? undefined : { id: text, name: draft.name, kind: draft.kind ?? '' }
          }
          onChange={(entity) => {
            onChange(
              entity ? { type, text: entity.id, name: entity.name, kind: entity.kind } : { type, text: '' },
            );
          }}
          onEscape={() => undefined}
        />
      );
    case 'list':
      return (
        <textarea
          className="field parameter-list"
          aria-label={label}
          rows={Math.min(4, Math.max(1, text.split('\n').length))}
          placeholder={HINTS.list}
          value={text}
          onChange={(event) => {
            onChange({ type, text: event.target.value });
          }}
        />
      );
    case 'text':
    case 'integer':
    case 'float':
    case 'day':
      return (
        <span className="parameter-value">
          <input
            className="field"
            aria-label={label}
            aria-invalid={fault !== undefined}
            placeholder={HINTS[type]}
            value={text}
            onChange={(event) => {
              onChange({ type, text: event.target.value });
            }}
          />
          {fault !== undefined && <span className="field-wrong">{fault}</span>}
        </span>
      );
  }
}

/** What stands in the field once the type is another: what was typed, unless the new type cannot take it. */
function textFor(type: ParameterDraft['type'], typed: string): string {
  if (type === 'boolean') return 'true';
  return type === 'entity' ? '' : typed;
}
