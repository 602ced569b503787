/** The menu that saves a result as a file. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import type { Run } from '../../console-state.ts';
import { Icon } from '../../../views/parts/icon.tsx';
import { MenuButton } from '../../../views/parts/menu-button.tsx';
import { MenuPopover } from '../../../views/parts/menu-popover.tsx';
import { EXPORT_FORMATS } from './formats.ts';
import { saveFile } from './save-file.ts';

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
          <Menu
            className="menu"
            aria-label="Export"
            autoFocus="first"
            onClose={open.onClose}
            onAction={(id) => {
              const format = EXPORT_FORMATS.find((each) => each.id === id);
              if (format)
                void format.make(run).then((file) => {
                  saveFile(file, `result.${format.ending}`);
                });
            }}
          >
            {EXPORT_FORMATS.map(({ id, title }) => (
              <MenuItem key={id} id={id} className="menu-item" textValue={title}>
                {title}
              </MenuItem>
            ))}
          </Menu>
        </MenuPopover>
      )}
    />
  );
}
