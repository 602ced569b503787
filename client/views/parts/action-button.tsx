/** A button for one of the actions, with its name, its keys and whether it can be done now taken from the list. */
import type { ReactNode } from 'react';
import { isEnabled, titleOf } from '../../actions/action.ts';
import { writeKeys } from '../../actions/keys.ts';
import { actionOf } from '../../actions/list.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton, type IconButtonProps } from './icon-button.tsx';

/** What an action's button is. */
export interface ActionButtonProps extends Pick<IconButtonProps, 'icon' | 'placement' | 'className'> {
  /** Id of the action. */
  readonly action: string;
}

/** The button. */
export function ActionButton({ action: id, ...look }: ActionButtonProps): ReactNode {
  const explorer = useExplorer();
  const action = actionOf(id);
  const title = useExplorerState((state) => titleOf(action, state));
  const enabled = useExplorerState((state) => isEnabled(action, state));
  const [keys] = action.keys ?? [];
  return (
    <IconButton
      {...look}
      label={title}
      {...(keys !== undefined && { keys: writeKeys(keys) })}
      isDisabled={!enabled}
      onPress={() => {
        action.run(explorer);
      }}
    />
  );
}
