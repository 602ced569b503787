/** The way of what the drawer shows to put its tools into the drawer's bar. */
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useDrawer } from './drawer-context.ts';

/** Tools of what the drawer shows, put into its bar. */
export function DrawerTools({ children }: { children: ReactNode }): ReactNode {
  const { tools } = useDrawer();
  return tools && createPortal(children, tools);
}
