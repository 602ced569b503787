/** The groups that entities are drawn as, the largest first, each to be opened and closed. */
import type { ReactNode } from 'react';
import { listGroups } from '../../state/view/legend.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { Row, Rows } from '../parts/rows.tsx';
import { writeNumber } from '../parts/words.ts';
import { useLegendCommands } from './use-legend-commands.ts';

const BY = { kind: 'kind', belonging: 'what they belong to', community: 'community' } as const;

/** The section; nothing where every entity is drawn on its own. */
export function GroupSection(): ReactNode {
  const { commands } = useExplorer();
  const grouping = useExplorerState((state) => state.history.present.grouping);
  const { selectNodes } = useLegendCommands();
  if (!grouping) return null;
  return (
    <section aria-label="Groups">
      <h2 className="legend-title">
        <span>Groups by {BY[grouping.by]}</span>
        <button type="button" className="text-button" onClick={() => void commands.ungroup()}>
          Ungroup
        </button>
      </h2>
      <Rows label="Groups">
        {listGroups(grouping).map(({ key, name, kind, members, open }) => (
          <Row key={key} className="legend-row">
            <button
              type="button"
              className="legend-toggle"
              aria-expanded={open}
              title={open ? 'Draw as one' : 'Draw its members'}
              onClick={() => void commands.setGroupOpen(key, !open)}
            >
              <Icon name="chevron-right" size={16} />
              {kind !== null && <KindMark kind={kind} size={18} />}
              <span className="legend-name">{name}</span>
            </button>
            <button
              type="button"
              className="legend-count"
              onClick={() => {
                selectNodes(members);
              }}
            >
              <span className="unseen">Select {name}, </span>
              {writeNumber(members.length)}
            </button>
          </Row>
        ))}
      </Rows>
    </section>
  );
}
