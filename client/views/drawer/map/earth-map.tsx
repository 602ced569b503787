/** The map. */
import type { ReactNode } from 'react';

/** The map. */
export function EarthMap(): ReactNode {
  return null;
}
