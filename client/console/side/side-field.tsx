/** The field that narrows what stands below it in the column. */
import type { ReactNode } from 'react';

/** What the field is. */
export interface SideFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The field. */
export function SideField({ label, value, onChange }: SideFieldProps): ReactNode {
  return (
    <input
      className="field side-field"
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  );
}
