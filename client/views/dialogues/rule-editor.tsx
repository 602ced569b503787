/** One rule of the style: where something is so, draw it like this. */
import { useState, type ReactNode } from 'react';
import type { StyleRule } from '../../../server/model/view-content.ts';
import { isMet } from '../../../server/model/view-style/node-style.ts';
import { coloursOf } from '../../../server/model/view-style/palettes.ts';
import { COMPARISONS, findField, RULE_FIELDS } from '../../../server/model/view-style/rule-words.ts';
import { comparisonsFor, readValue, toCondition } from '../../state/view/style-rules.ts';
import { useExplorerState, useVisible } from '../explorer-context.ts';
import { Choice } from '../parts/choice.tsx';
import { Icon, KindDisc } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { countOf } from '../parts/words.ts';

/** What a rule's editor is given. */
export interface RuleEditorProps {
  readonly rule: StyleRule;
  /** Place in the list, from 0, and the last place. */
  readonly at: number;
  readonly last: number;
  readonly onChange: (rule: StyleRule) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const SCALES = ['0.5', '0.75', '1.5', '2', '3'] as const;
const ICONS = [
  'star',
  'alert-triangle',
  'target-arrow',
  'eye',
  'bolt',
  'rocket',
  'plane',
  'ship',
  'building-factory-2',
  'coin',
] as const;
const NONE = '';

/** The editor; without a part, the rule leaves that part as it is. */
export function RuleEditor({ rule, at, last, onChange, onMove, onRemove }: RuleEditorProps): ReactNode {
  const visible = useVisible();
  const measured = useExplorerState((state) => state.measured);
  const nodes = visible.nodes.map((shown) => shown.node);
  const met = nodes.filter((node) => isMet(rule.when, node, { measured })).length;
  const { type } = findField(rule.when.field);
  const name = `Rule ${String(at + 1)}`;
  return (
    <fieldset className="rule">
      <legend>
        <KindDisc colour={rule.colour ?? 'var(--text-muted)'} icon={rule.icon} size={16} />
        {name}: {countOf(met, 'entity', 'entities')}
      </legend>
      <div className="rule-tools">
        <IconButton
          icon="chevron-up"
          label={`Move ${name.toLowerCase()} up`}
          isDisabled={at === 0}
          onPress={() => {
            onMove(-1);
          }}
        />
        <IconButton
          icon="chevron-down"
          label={`Move ${name.toLowerCase()} down`}
          isDisabled={at === last}
          onPress={() => {
            onMove(1);
          }}
        />
        <IconButton icon="trash" label={`Remove ${name.toLowerCase()}`} onPress={onRemove} />
      </div>
      <div className="rule-when">
        <Choice
          label="Where"
          isNameless
          options={RULE_FIELDS.map(({ field, name: label }) => ({ value: field, label }))}
          value={rule.when.field}
          onChoose={(field) => {
            onChange({ ...rule, when: toCondition(field, nodes) });
          }}
        />
        <Choice
          label="How"
          isNameless
          options={comparisonsFor(type).map((is) => ({ value: is, label: COMPARISONS[is] }))}
          value={rule.when.is}
          onChoose={(is) => {
            onChange({ ...rule, when: { ...rule.when, is } });
          }}
        />
        <RuleValue
          key={rule.when.field}
          rule={rule}
          onChange={(value) => {
            onChange({ ...rule, when: { ...rule.when, value } });
          }}
        />
      </div>
      <RuleLook rule={rule} onChange={onChange} />
    </fieldset>
  );
}

/** What the field must be: one of the kinds, or what is typed, taken when the field is left or Enter is pressed. */
function RuleValue({
  rule: { when },
  onChange,
}: {
  rule: StyleRule;
  onChange: (value: string | number) => void;
}): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const { nodes } = useVisible();
  const set = String(when.value);
  const [typed, setTyped] = useState({ over: set, text: set });
  if (typed.over !== set) setTyped({ over: set, text: set });
  const { type } = findField(when.field);
  if (type === 'kind') {
    const kinds = vocabulary?.kinds.map(({ kind, plural }) => ({ value: kind, label: plural })) ?? [];
    return <Choice label="Value" isNameless options={kinds} value={set} onChoose={onChange} />;
  }
  const read = readValue(when.field, typed.text);
  const take = (): void => {
    if (read !== undefined && String(read) !== set) onChange(read);
  };
  const known = type === 'text' && when.field !== 'name' ? valuesOf(nodes, when.field) : [];
  const list = `values-${when.field}`;
  return (
    <>
      <input
        className="number-field"
        type="text"
        aria-label="Value"
        inputMode={type === 'number' ? 'decimal' : 'text'}
        aria-invalid={read === undefined}
        maxLength={100}
        placeholder={type === 'number' ? 'a number' : 'a word'}
        list={known.length > 0 ? list : undefined}
        value={typed.text}
        onChange={(event) => {
          setTyped({ over: set, text: event.target.value });
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      {known.length > 0 && (
        <datalist id={list}>
          {known.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </>
  );
}

function valuesOf(
  nodes: readonly { readonly node: { readonly properties: Readonly<Record<string, unknown>> } }[],
  field: string,
): readonly string[] {
  const values = nodes.flatMap(({ node }) => {
    const value = node.properties[field];
    return typeof value === 'string' ? [value] : [];
  });
  return [...new Set(values)].sort();
}

/** Colour, icon, size and what is written below. */
function RuleLook({ rule, onChange }: { rule: StyleRule; onChange: (rule: StyleRule) => void }): ReactNode {
  const palette = useExplorerState((state) => state.history.present.style.palette);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const colours = coloursOf(palette);
  const icons = [...new Set([...(vocabulary?.kinds.map((kind) => kind.icon) ?? []), ...ICONS])];
  const { colour, icon, scale, label, when } = rule;
  const asOtherwise = { value: NONE, label: 'as otherwise' } as const;
  return (
    <>
      <div className="swatches" role="group" aria-label="Colour">
        <button
          type="button"
          className="swatch"
          aria-label="Colour as otherwise"
          aria-pressed={colour === undefined}
          title="As otherwise"
          onClick={() => {
            onChange(withPart({ when, icon, scale, label }));
          }}
        >
          <Icon name="x" size={14} />
        </button>
        {[...new Set([...colours, ...(colour === undefined ? [] : [colour])])].map((each, at) => (
          <button
            key={each}
            type="button"
            className="swatch"
            style={{ background: each }}
            aria-label={`Colour ${String(at + 1)}`}
            aria-pressed={each === colour}
            onClick={() => {
              onChange({ ...rule, colour: each });
            }}
          />
        ))}
      </div>
      <div className="rule-look">
        <Choice
          label="Icon"
          options={[
            asOtherwise,
            ...icons.map((each) => ({ value: each, label: each.replace(/-\d$/, '').replaceAll('-', ' ') })),
          ]}
          value={icon ?? NONE}
          onChoose={(next) => {
            onChange(withPart({ when, colour, scale, label, icon: next === NONE ? undefined : next }));
          }}
        />
        <Choice
          label="Size"
          options={[asOtherwise, ...SCALES.map((each) => ({ value: each, label: `${each} times` }))]}
          value={scale === undefined ? NONE : (SCALES.find((each) => Number(each) === scale) ?? NONE)}
          onChoose={(next) => {
            onChange(
              withPart({ when, colour, icon, label, scale: next === NONE ? undefined : Number(next) }),
            );
          }}
        />
        <Choice
          label="Text"
          options={[
            asOtherwise,
            { value: 'name', label: 'name' },
            { value: 'name-and-kind', label: 'name and kind' },
            { value: 'none', label: 'nothing' },
          ]}
          value={label ?? NONE}
          onChoose={(next) => {
            onChange(withPart({ when, colour, icon, scale, label: next === NONE ? undefined : next }));
          }}
        />
      </div>
    </>
  );
}

/** A rule with only the parts that are given. */
function withPart(parts: {
  readonly when: StyleRule['when'];
  readonly colour?: StyleRule['colour'] | undefined;
  readonly icon?: StyleRule['icon'] | undefined;
  readonly scale?: StyleRule['scale'] | undefined;
  readonly label?: StyleRule['label'] | undefined;
}): StyleRule {
  const { when, colour, icon, scale, label } = parts;
  return {
    when,
    ...(colour !== undefined && { colour }),
    ...(icon !== undefined && { icon }),
    ...(scale !== undefined && { scale }),
    ...(label !== undefined && { label }),
  };
}
