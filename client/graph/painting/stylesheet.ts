/** How Cytoscape draws discs and lines; names, rings and marks are drawn by the overlay. */
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
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'line-color': palette.edge,
        'target-arrow-color': palette.edge,
        'mid-target-arrow-color': palette.denied,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'target-distance-from-node': 2,
        'source-distance-from-node': 2,
        'line-dash-pattern': [7, 4],
        'overlay-opacity': 0,
        'line-cap': 'butt',
        width: 'data(width)',
      },
    },
    { selector: 'node.lifted', style: { display: 'none' } },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
      },
    },
    { selector: 'edge.plain-end', style: { 'target-arrow-shape': 'none' } },
    { selector: 'edge.dashed', style: { 'line-style': 'dashed' } },
    { selector: 'edge.dotted', style: { 'line-style': 'dotted' } },
    {
      selector: 'edge.denied',
      style: {
        'line-color': palette.denied,
        'target-arrow-color': palette.denied,
        'mid-target-arrow-shape': 'tee',
      },
    },
  ];
}
