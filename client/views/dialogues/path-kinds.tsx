/** The kinds of paths as cards of which one is chosen, how many steps they may have, and for those forward in time when. */
import { useId, type ReactNode } from 'react';
import type { PathMode } from '../../../server/model/answers.ts';
import { PATH_LENGTHS } from '../../../server/model/path-limits.ts';
import { withMode, type PathFaults, type PathForm } from '../../state/path-form.ts';

/** What the kinds are. */
export interface PathKindsProps {
  readonly form: PathForm;
  readonly faults: PathFaults | undefined;
  readonly onChange: (form: PathForm) => void;
}

const KINDS: readonly { readonly mode: PathMode; readonly title: string; readonly text: string }[] = [
  { mode: 'shortest', title: 'Shortest', text: 'one path of the fewest steps' },
  { mode: 'all', title: 'All shortest', text: 'every path of just as few steps' },
  { mode: 'within', title: 'All up to a length', text: 'shortest first, then best sourced' },
  { mode: 'sourced', title: 'Best sourced', text: 'the weakest link as strong as can be' },
  { mode: 'forward', title: 'Forward in time', text: 'each step not before the last' },
];

/** The cards and fields. */
export function PathKinds({ form, faults, onChange }: PathKindsProps): ReactNode {
  const name = useId();
  const set = (part: Partial<PathForm>): void => {
    onChange({ ...form, ...part });
  };
  return (
    <fieldset className="path-kinds">
      <legend>What kind of path</legend>
      {KINDS.map(({ mode, title, text }) => (
        <label key={mode} className="path-kind" data-chosen={form.mode === mode}>
          <input
            type="radio"
            name={name}
            aria-labelledby={`${name}-${mode}`}
            aria-describedby={`${name}-${mode}-text`}
            checked={form.mode === mode}
            onChange={() => {
              onChange(withMode(form, mode));
            }}
          />
          <span>
            <strong id={`${name}-${mode}`}>{title}</strong>{' '}
            <span id={`${name}-${mode}-text`} className="quiet">
              {text}
            </span>
          </span>
        </label>
      ))}
      <PathFields form={form} faults={faults} onChange={set} />
    </fieldset>
  );
}

type FieldName = 'steps' | 'since' | 'until' | 'gap';

interface PathField {
  readonly name: FieldName;
  readonly label: string;
  readonly hint: string;
  readonly isNumber: boolean;
}

/** The fields of a kind: how long paths may be, and of those forward in time when. */
function fieldsOf(mode: PathMode): readonly PathField[] {
  const hint = `1 to ${String(PATH_LENGTHS[mode].greatest)}`;
  const steps: PathField = { name: 'steps', label: 'Most steps', hint, isNumber: true };
  if (mode !== 'forward') return [steps];
  return [
    steps,
    { name: 'since', label: 'No step before', hint: 'any day', isNumber: false },
    { name: 'until', label: 'No step after', hint: 'any day', isNumber: false },
    { name: 'gap', label: 'Largest gap, days', hint: 'any', isNumber: true },
  ];
}

/** The fields side by side, and below them what is wrong, for which they are too narrow. */
function PathFields({
  form,
  faults,
  onChange,
}: {
  form: PathForm;
  faults: PathFaults | undefined;
  onChange: (part: Partial<PathForm>) => void;
}): ReactNode {
  const id = useId();
  const fields = fieldsOf(form.mode);
  const wrong = fields.flatMap(({ name, label }) => {
    const fault = faults?.[name];
    return fault === undefined ? [] : [{ name, label, fault }];
  });
  return (
    <div className="path-fields">
      {fields.map(({ name, label, hint, isNumber }) => (
        <div key={name} className="path-field">
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <input
            id={`${id}-${name}`}
            className="field"
            value={form[name]}
            placeholder={hint}
            inputMode={isNumber ? 'numeric' : 'text'}
            autoComplete="off"
            {...(faults?.[name] !== undefined && {
              'aria-invalid': true,
              'aria-describedby': `${id}-${name}-wrong`,
            })}
            onChange={(event) => {
              onChange({ [name]: event.target.value.trim() });
            }}
          />
        </div>
      ))}
      {wrong.map(({ name, label, fault }) => (
        <p key={name} id={`${id}-${name}-wrong`} className="field-wrong">
          <strong>{label}:</strong> {fault}
        </p>
      ))}
    </div>
  );
}
