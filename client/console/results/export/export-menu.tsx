/** The menu that saves a result as a file: its rows, or its entities as a graph. */
import { useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import type { Run } from '../../console-state.ts';
import { messageOf } from '../../../state/commands/attempts.ts';
import { useExplorer } from '../../../views/explorer-context.ts';
import { findEntities } from '../graph/find-entities.ts';
import { Icon } from '../../../views/parts/icon.tsx';
import { MenuButton } from '../../../views/parts/menu-button.tsx';
import { MenuPopover } from '../../../views/parts/menu-popover.tsx';
import { EXPORT_FORMATS, type ExportFormat } from './formats.ts';
import { saveFile } from '../../../views/parts/save-file.ts';

/** Key of the item that leads to the formats of graphs. */
const GRAPH = 'graph';

/** The menu. */
export function ExportMenu({ run }: { run: Run }): ReactNode {
  return (
    <MenuButton
      button={(opener) => (
        <Button className="button export-button" {...opener}>
          <Icon name="download" size={16} /> Export
        </Button>
      )}
      menu={(open) => (
        <MenuPopover {...open} label="Export" placement="bottom end">
          <ExportItems run={run} onClose={open.onClose} />
        </MenuPopover>
      )}
    />
  );
}

function ExportItems({ run, onClose }: { run: Run; onClose: () => void }): ReactNode {
  const { commands } = useExplorer();
  const { rows, count, text } = run;
  const nodes = useMemo(() => findEntities(rows.slice(0, count)).map(({ id }) => id), [rows, count]);
  const save = async ({ make, ending }: ExportFormat): Promise<void> => {
    const key = 'console export';
    try {
      saveFile(await make(run), `result.${ending}`);
      commands.dismiss(key);
    } catch (error) {
      commands.notify({ key, tone: 'problem', text: `The file could not be made: ${messageOf(error)}` });
    }
  };
  const act = (id: string): void => {
    if (id === GRAPH)
      commands.openDialogue({ type: 'export', source: { type: 'query', query: text, nodes } });
    const format = EXPORT_FORMATS.find((each) => each.id === id);
    if (!format) return;
    void save(format);
  };
  return (
    <Menu
      className="menu"
      aria-label="Export"
      autoFocus="first"
      onClose={onClose}
      onAction={(id) => {
        act(String(id));
      }}
    >
      {EXPORT_FORMATS.map(({ id, title }) => (
        <MenuItem key={id} id={id} className="menu-item" textValue={title}>
          {title}
        </MenuItem>
      ))}
      {nodes.length > 0 && <Separator className="menu-line" />}
      {nodes.length > 0 && (
        <MenuItem id={GRAPH} className="menu-item" textValue="As a graph">
          As a graph, with its evidence …
        </MenuItem>
      )}
    </Menu>
  );
}
