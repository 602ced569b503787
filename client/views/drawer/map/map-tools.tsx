/** The tools of the map, in the bar of the drawer. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { IconButton } from '../../parts/icon-button.tsx';
import { DrawerTools } from '../drawer-tools.tsx';
import { ShowOnCanvas } from '../show-on-canvas.tsx';
import { mapChoices } from './map-choices.ts';

/** What the tools are given. */
export interface MapToolsProps {
  /** How much lies somewhere, in words. */
  readonly said: string | undefined;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

const STEP = 1.5;

/** The tools. */
export function MapTools({ said, zoom, fit }: MapToolsProps): ReactNode {
  const { onlyTransfers } = useStore(mapChoices);
  return (
    <DrawerTools>
      <ToggleButton
        className="switch"
        isSelected={onlyTransfers}
        onChange={(isOn) => {
          mapChoices.setState({ onlyTransfers: isOn });
        }}
      >
        Only transfers
      </ToggleButton>
      <span className="table-count" role="status">
        {said}
      </span>
      <span className="tools-gap" />
      <ShowOnCanvas />
      <IconButton
        icon="plus"
        label="Larger"
        placement="top"
        onPress={() => {
          zoom(STEP);
        }}
      />
      <IconButton
        icon="minus"
        label="Smaller"
        placement="top"
        onPress={() => {
          zoom(1 / STEP);
        }}
      />
      <Button className="tool-button" onPress={fit}>
        Show all
      </Button>
    </DrawerTools>
  );
}
