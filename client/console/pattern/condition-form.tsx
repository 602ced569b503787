/** The form of a condition: of which property, how it is compared, and with what. */
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { listProperties } from './part-properties.ts';
import type { PatternTerms } from './pattern-terms.ts';
import type { Comparison, Condition, PartProperty, Pattern, PatternPart, PropertyType } from './pattern.ts';
import { writeComparison, writePart, writeProperty } from './pattern-words.ts';
import { COMPARISONS, findFault, gradesOf } from './write-condition.ts';

/** What the form is. */
export interface ConditionFormProps {
  readonly pattern: Pattern;
  /** What it can be about. */
  readonly parts: readonly PatternPart[];
  readonly terms: PatternTerms;
  readonly onAdd: (condition: Condition) => void;
  readonly onCancel: () => void;
}

/** The form. */
export function ConditionForm(props: ConditionFormProps): ReactNode {
  const { pattern, parts, terms, onAdd, onCancel } = props;
  const { schema, vocabulary } = terms;
  const groups = parts.map((part) => ({
    name: writePart(pattern, part, vocabulary),
    properties: listProperties(schema, pattern, part),
  }));
  const all = groups.flatMap(({ properties }) => properties);
  // Of a step, most ask what it leads to.
  const [at, setAt] = useState(() => all.findIndex(({ part }) => part.type === 'node'));
  const [chosen, setChosen] = useState<Comparison>();
  const [typed, setTyped] = useState<string>();
  const [isTried, setTried] = useState(false);
  const property = all[at];
  if (!property) return <p className="side-none">Nothing is known of these that could be compared.</p>;

  const [first] = COMPARISONS[property.type];
  const comparison = chosen ?? first ?? 'is';
  const values = valuesOf(property.type, vocabulary);
  const value = typed ?? values[0]?.value ?? '';
  const condition: Condition = { ...property, comparison, value };
  const fault = findFault(condition, vocabulary);
  return (
    <form
      className="pattern-form"
      aria-label="New condition"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fault === undefined) onAdd(condition);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <select
        className="field"
        aria-label="Property"
        autoFocus
        value={String(at)}
        onChange={(event) => {
          setAt(Number(event.target.value));
          setChosen(undefined);
          setTyped(undefined);
        }}
      >
        {groups.map(({ name, properties }) => (
          <optgroup key={name} label={name}>
            {properties.map((each) => (
              <option key={each.property} value={String(all.indexOf(each))}>
                {writeProperty(each.property)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <select
        className="field"
        aria-label="Comparison"
        value={comparison}
        onChange={(event) => {
          setChosen(COMPARISONS[property.type].find((each) => each === event.target.value));
        }}
      >
        {COMPARISONS[property.type].map((each) => (
          <option key={each} value={each}>
            {writeComparison(each, property.type)}
          </option>
        ))}
      </select>
      {comparison !== 'exists' && (
        <ValueField property={property} values={values} value={value} onChange={setTyped} />
      )}
      {isTried && fault !== undefined && (
        <p className="field-wrong" role="alert">
          {fault}
        </p>
      )}
      <div className="pattern-form-foot">
        <Button type="submit" className="button" data-primary="true">
          Add the condition
        </Button>
        <Button className="button" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface Choosable {
  readonly value: string;
  readonly label: string;
}

const HINTS: Readonly<Partial<Record<PropertyType, string>>> = { number: '42', day: '2024-12-01' };

function ValueField({
  property,
  values,
  value,
  onChange,
}: {
  property: PartProperty;
  values: readonly Choosable[];
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  if (values.length === 0)
    return (
      <input
        className="field"
        aria-label="Value"
        placeholder={HINTS[property.type]}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    );
  return (
    <select
      className="field"
      aria-label="Value"
      value={value}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    >
      {values.map((each) => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  );
}

function valuesOf(type: PropertyType, vocabulary: Vocabulary): readonly Choosable[] {
  switch (type) {
    case 'boolean':
      return [
        { value: 'true', label: 'yes' },
        { value: 'false', label: 'no' },
      ];
    case 'status':
      return vocabulary.statuses.map(({ status }) => ({ value: status, label: status }));
    case 'grade':
      return gradesOf(vocabulary).map((grade) => ({ value: grade, label: grade }));
    case 'text':
    case 'number':
    case 'day':
      return [];
  }
}
