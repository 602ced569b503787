/** A choice of one among a few, with its name beside or above: the browser's own, which every hand and screen reader knows. */
import type { ReactNode } from 'react';

/** Something that can be chosen. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** What a choice is. */
export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  /** The name is only read aloud. */
  readonly isNameless?: boolean;
  readonly isDisabled?: boolean;
}

/** The choice. */
export function Choice<Value extends string>({
  label,
  options,
  value,
  onChoose,
  isNameless = false,
  isDisabled = false,
}: ChoiceProps<Value>): ReactNode {
  return (
    <label className="choice">
      <span className={isNameless ? 'unseen' : 'choice-name'}>{label}</span>
      <select
        value={value}
        disabled={isDisabled}
        onChange={(event) => {
          const chosen = options.find((each) => each.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Something that is on or off. */
export function Tick({
  label,
  isOn,
  onChange,
}: {
  label: ReactNode;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}): ReactNode {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
