/** What colours, sizes and rules stand for, where the picture is not drawn by kind alone. */
import type { ReactNode } from 'react';
import { toColourRows } from '../../../server/model/view-style/colour-rows.ts';
import { isMet } from '../../../server/model/view-style/node-style.ts';
import { OTHER_COLOUR } from '../../../server/model/view-style/palettes.ts';
import { describeRule, SIZE_WORDS } from '../../../server/model/view-style/rule-words.ts';
import { toSizeSteps } from '../../state/view/legend.ts';
import { countMissingNeighbours } from '../../state/view/missing-neighbours.ts';
import { useExplorerState, useVisible } from '../explorer-context.ts';
import { KindDisc } from '../parts/icon.tsx';
import { Rows } from '../parts/rows.tsx';
import { capitalise, writeMeasure } from '../parts/words.ts';
import { LegendRow } from './legend-row.tsx';
import { useLegendCommands } from './use-legend-commands.ts';

/** Colours by subtype or community; nothing where they are those of the kinds. */
export function ColourSection(): ReactNode {
  const style = useExplorerState((state) => state.history.present.style);
  const measured = useExplorerState((state) => state.measured);
  const visible = useVisible();
  const { selectNodes } = useLegendCommands();
  const rows = toColourRows(
    style,
    visible.nodes.map((shown) => shown.node),
    measured,
  );
  if (style.colour !== 'subtype' && style.colour !== 'community') return null;
  const title = style.colour === 'subtype' ? 'Colours: subtypes' : 'Colours: communities';
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 && <p className="legend-line quiet">Being computed …</p>}
      <Rows label={title}>
        {rows.map((row) => (
          <LegendRow
            key={row.key}
            mark={<KindDisc colour={row.colour} icon={undefined} size={16} />}
            name={capitalise(row.name)}
            words={`of “${row.name}”`}
            count={row.members.length}
            isShown
            onSelect={() => {
              selectNodes(row.members);
            }}
          />
        ))}
      </Rows>
    </section>
  );
}

/** How large the least and the most are drawn, where not all have one size, and what the counts beside discs are. */
export function SizeSection(): ReactNode {
  const view = useExplorerState((state) => state.history.present);
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const measured = useExplorerState((state) => state.measured);
  const visible = useVisible();
  const hasCounts = countMissingNeighbours(view).size > 0;
  if (!vocabulary) return null;
  const { style } = view;
  const nodes = visible.nodes.map((shown) => shown.node);
  const [least, most] = toSizeSteps(style, nodes, { vocabulary, measured });
  const hasSizes = least !== undefined && most !== undefined;
  if (!hasSizes && !hasCounts) return null;
  return (
    <section aria-label="Sizes">
      <h2>Sizes</h2>
      {hasSizes && (
        <p className="legend-line">
          <KindDisc colour={OTHER_COLOUR} icon={undefined} size={Math.round(least.size / 2)} />
          <span>{writeMeasure(least.value)}</span>
          <span className="legend-to" aria-hidden="true" />
          <span className="unseen">to</span>
          <KindDisc colour={OTHER_COLOUR} icon={undefined} size={Math.round(most.size / 2)} />
          <span>
            {writeMeasure(most.value)} {SIZE_WORDS[style.size]}
          </span>
        </p>
      )}
      {hasCounts && (
        <p className="legend-line">
          <span className="legend-count-sample">+3</span>
          <span>Neighbours not drawn</span>
        </p>
      )}
    </section>
  );
}

/** The rules of the style and what meets them; one that is still being written is none yet. */
export function RuleSection(): ReactNode {
  const rules = useExplorerState((state) => state.history.present.style.rules);
  const measured = useExplorerState((state) => state.measured);
  const visible = useVisible();
  const { selectNodes } = useLegendCommands();
  const written = rules.filter(({ when }) => when.value !== '');
  if (written.length === 0) return null;
  return (
    <section aria-label="Rules">
      <h2>Rules</h2>
      <Rows label="Rules">
        {written.map((rule, at) => {
          const members = visible.nodes
            .filter((shown) => isMet(rule.when, shown.node, { measured }))
            .map((shown) => shown.node.id);
          const words = describeRule(rule.when);
          return (
            <LegendRow
              key={`${String(at)} ${words}`}
              mark={<KindDisc colour={rule.colour ?? OTHER_COLOUR} icon={rule.icon} />}
              name={capitalise(words)}
              words={`where ${words}`}
              meaning={capitalise(words)}
              count={members.length}
              isShown={members.length > 0}
              onSelect={() => {
                selectNodes(members);
              }}
            />
          );
        })}
      </Rows>
    </section>
  );
}
