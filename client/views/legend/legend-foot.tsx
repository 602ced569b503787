/** What leads from the legend to how the picture is drawn, and to who is central in it. */
import type { ReactNode } from 'react';
import { actionOf } from '../../actions/list.ts';
import { useExplorer } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';

const LEADS = [
  { action: 'style', icon: 'palette', words: 'How it is drawn' },
  { action: 'central', icon: 'target-arrow', words: 'Who is central' },
] as const;

/** The buttons below the legend. */
export function LegendFoot(): ReactNode {
  const explorer = useExplorer();
  return (
    <div className="legend-foot">
      {LEADS.map(({ action, icon, words }) => (
        <button
          key={action}
          type="button"
          className="text-button"
          onClick={() => {
            actionOf(action).run(explorer);
          }}
        >
          <Icon name={icon} size={16} />
          {words}
        </button>
      ))}
    </div>
  );
}
