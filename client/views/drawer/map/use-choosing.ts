/** Choosing on the map: just this, with its details, or this besides what is selected. */
import { toggleAll, type Selection } from '../../../state/view/selection.ts';
import { useExplorer } from '../../explorer-context.ts';

/** Selects; `add` leaves what is selected, and takes out what was chosen before. */
export function useChoosing(): (chosen: Selection, add: boolean) => void {
  const { commands, store } = useExplorer();
  return (chosen, add) => {
    commands.select(add ? toggleAll(store.getState().selection, chosen) : chosen);
    if (!add) commands.setPanel('details', true);
  };
}
