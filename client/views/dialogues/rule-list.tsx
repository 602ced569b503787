/** The rules of the style: the first that an entity meets decides each part of how it is drawn. */
import { useRef, type ReactNode } from 'react';
import type { StyleRule } from '../../../server/model/view-content.ts';
import { colourAt } from '../../../server/model/view-style/palettes.ts';
import { changeRule, MOST_RULES, moveRule, toCondition } from '../../state/view/style-rules.ts';
import { useExplorerState, useVisible } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { RuleEditor } from './rule-editor.tsx';

/** The rules, and the way to add one. */
export function RuleList({
  onChange,
}: {
  onChange: (name: string, rules: readonly StyleRule[]) => void;
}): ReactNode {
  const { rules, palette } = useExplorerState((state) => state.history.present.style);
  const { nodes } = useVisible();
  const list = useRef<HTMLOListElement>(null);
  const add = (): void => {
    const when = toCondition(
      'subtype',
      nodes.map((shown) => shown.node),
    );
    onChange('add a rule', [...rules, { when, colour: colourAt(palette, rules.length % 8) }]);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>('li:last-child select')?.focus();
    });
  };
  return (
    <section className="docked-section" aria-label="Rules">
      <h3>Rules</h3>
      <p className="quiet">
        {rules.length === 0
          ? 'A rule draws some entities otherwise, such as all drones in one colour.'
          : 'Of several rules that an entity meets, the first decides.'}
      </p>
      <ol ref={list} className="rules">
        {rules.map((rule, at) => (
          <li key={at}>
            <RuleEditor
              rule={rule}
              at={at}
              last={rules.length - 1}
              onChange={(next) => {
                onChange('change a rule', changeRule(rules, at, next));
              }}
              onMove={(by) => {
                onChange(by < 0 ? 'move a rule up' : 'move a rule down', moveRule(rules, at, by));
              }}
              onRemove={() => {
                onChange(
                  'remove a rule',
                  rules.filter((_, index) => index !== at),
                );
              }}
            />
          </li>
        ))}
      </ol>
      <button type="button" className="button add-rule" disabled={rules.length >= MOST_RULES} onClick={add}>
        <Icon name="plus" size={16} />
        Add a rule
      </button>
    </section>
  );
}
