/** How Cytoscape draws discs; lines are painted below them (`paint-below.ts`), names, rings and marks on the overlay. */
import type { StylesheetJson } from 'cytoscape';
import type { Palette } from './palette.ts';

/** The style sheet for a theme. */
export function toStylesheet(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        'background-color': 'data(colour)',
        'background-image': 'data(image)',
        'background-width': '58%',
        'background-height': '58%',
        // The icons lie well within the discs, and cutting them to those is dear.
        'background-clip': 'none',
        'background-image-smoothing': 'yes',
        'overlay-opacity': 0,
        'border-width': 1.5,
        'border-color': palette.canvas,
        width: 'data(size)',
        height: 'data(size)',
      },
    },
    { selector: 'node.lifted', style: { display: 'none' } },
  ];
}
