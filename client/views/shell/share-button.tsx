/** The button that copies the link to the present picture. */
import type { ReactNode } from 'react';
import { ActionButton } from '../parts/action-button.tsx';

/** The button that copies the link. */
export function ShareButton(): ReactNode {
  return <ActionButton className="wide-only" icon="link" action="copy-link" />;
}
