/** What a pattern answers: its parts, each shown or not, in an order; or how many finds there are by something. */
import type { ReactNode } from 'react';
import { Choice, Tick } from '../../views/parts/choice.tsx';
import { setShown } from './change-pattern.ts';
import { listProperties } from './part-properties.ts';
import type { PatternTerms } from './pattern-terms.ts';
import {
  isSamePart,
  partsOf,
  PATTERN_LIMITS,
  type PartProperty,
  type Pattern,
  type PatternAnswer,
} from './pattern.ts';
import { setPattern } from './pattern-store.ts';
import { writePart, writeProperty } from './pattern-words.ts';

const LIMITS = [10, PATTERN_LIMITS.firstRows, 1_000, PATTERN_LIMITS.rows].map((rows) => ({
  value: String(rows),
  label: `${String(rows)} rows`,
}));

const TYPES = [
  { value: 'parts', label: 'entities and edges' },
  { value: 'counts', label: 'counts' },
] as const;

/** The form. */
export function AnswerForm({ pattern, terms }: { pattern: Pattern; terms: PatternTerms }): ReactNode {
  const { answer } = pattern;
  const change = (next: PatternAnswer): void => {
    setPattern({ ...pattern, answer: next });
  };
  const { limit } = answer;
  return (
    <section className="side-section pattern-answer" aria-label="Answer">
      <h3>Answer</h3>
      <Choice
        label="Give"
        options={TYPES}
        value={answer.type}
        onChoose={(type) => {
          if (type === answer.type) return;
          const part = { type: 'node', at: 0 } as const;
          change(
            type === 'parts'
              ? { type, shown: partsOf(pattern), limit }
              : { type, by: { part, property: 'name', type: 'text' }, limit },
          );
        }}
      />
      {answer.type === 'parts' ? (
        <ShownParts pattern={pattern} answer={answer} terms={terms} onChange={change} />
      ) : (
        <PropertyChoice
          label="By"
          pattern={pattern}
          terms={terms}
          value={answer.by}
          onChoose={(by) => {
            if (by) change({ ...answer, by });
          }}
        />
      )}
      <Choice
        label="At most"
        options={LIMITS}
        value={String(limit)}
        onChoose={(value) => {
          change({ ...answer, limit: Number(value) });
        }}
      />
    </section>
  );
}

type PartsAnswer = Extract<PatternAnswer, { type: 'parts' }>;

function ShownParts({
  pattern,
  answer,
  terms,
  onChange,
}: {
  pattern: Pattern;
  answer: PartsAnswer;
  terms: PatternTerms;
  onChange: (answer: PatternAnswer) => void;
}): ReactNode {
  const { order, ...rest } = answer;
  return (
    <>
      <div className="pattern-shown" role="group" aria-label="Shown">
        {partsOf(pattern).map((part) => (
          <Tick
            key={`${part.type} ${String(part.at)}`}
            label={writePart(pattern, part, terms.vocabulary)}
            isOn={answer.shown.some((each) => isSamePart(each, part))}
            onChange={(isOn) => {
              setPattern(setShown(pattern, part, isOn));
            }}
          />
        ))}
      </div>
      <PropertyChoice
        label="Order"
        none="as found"
        pattern={pattern}
        terms={terms}
        value={order}
        onChoose={(by) => {
          onChange(by ? { ...rest, order: { ...by, descending: order?.descending ?? false } } : rest);
        }}
      />
      {order && (
        <Tick
          label="Greatest first"
          isOn={order.descending}
          onChange={(descending) => {
            onChange({ ...rest, order: { ...order, descending } });
          }}
        />
      )}
    </>
  );
}

/** A choice among the properties of all parts; for an order, of those that are shown and that have one. */
function PropertyChoice({
  label,
  none,
  pattern,
  terms,
  value,
  onChoose,
}: {
  label: string;
  none?: string;
  pattern: Pattern;
  terms: PatternTerms;
  value: PartProperty | undefined;
  onChoose: (value: PartProperty | undefined) => void;
}): ReactNode {
  const { answer } = pattern;
  const parts = answer.type === 'parts' ? answer.shown : partsOf(pattern);
  const properties = parts
    .flatMap((part) => listProperties(terms.schema, pattern, part))
    .filter(({ type }) => none === undefined || type !== 'boolean');
  const keyOf = ({ part, property }: PartProperty): string => `${part.type} ${String(part.at)} ${property}`;
  return (
    <Choice
      label={label}
      options={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...properties.map((each) => ({
          value: keyOf(each),
          label: `${writePart(pattern, each.part, terms.vocabulary)}: ${writeProperty(each.property)}`,
        })),
      ]}
      value={value ? keyOf(value) : ''}
      onChoose={(key) => {
        onChoose(properties.find((each) => keyOf(each) === key));
      }}
    />
  );
}
