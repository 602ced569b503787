/** How the map is set for this visit: what it draws between places, and where its camera is. */
import { createStore } from 'zustand/vanilla';
import type { MapCamera } from './earth.ts';

/** The choices. */
export interface MapChoices {
  readonly onlyTransfers: boolean;
  /** Undefined until the user pans or zooms: what is drawn is kept in sight. */
  readonly camera: MapCamera | undefined;
}

/** The choices, as long as the page lives. */
export const mapChoices = createStore<MapChoices>(() => ({ onlyTransfers: false, camera: undefined }));
