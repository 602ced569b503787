/** The timeline. */
import type { ReactNode } from 'react';

/** The timeline. */
export function Timeline(): ReactNode {
  return null;
}
