/** The column beside the editor. */
import type { ReactNode } from 'react';

/** The column. */
export function SidePane(): ReactNode {
  return null;
}
