/** The way past the top bar and the legend for those who come by Tab. */
import type { ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';
import { focusCanvas } from '../../state/page-focus.ts';

/** The first stop of the Tab key, seen only while it has the focus. A link would overwrite the picture's address. */
export function SkipLink(): ReactNode {
  const shown = useExplorerState(({ page }) => page.name === 'canvas');
  if (!shown) return null;
  return (
    <button
      type="button"
      className="skip-link"
      onClick={() => {
        focusCanvas(false);
      }}
    >
      Go to the entities on the canvas
    </button>
  );
}
