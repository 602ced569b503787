/** How Cytoscape draws discs and lines; names, rings and marks are drawn by the overlay. */
import type { StylesheetJson } from 'cytoscape';
import type { Palette } from './palette.ts';

/** From this many elements on the picture is moved as a texture; from the second number on edges are straight as well. */
export const LARGE_CANVAS = { moved: 500, straight: 2000 } as const;

/** The style sheet for a theme. */
export function toStylesheet(palette: Palette, straight: boolean): StylesheetJson {
  return [
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'selection-box-color': palette.accent,
        'selection-box-border-color': palette.accent,
        'selection-box-border-width': 1,
        'selection-box-opacity': 0.15,
        'active-bg-color': palette.accent,
        'active-bg-size': 0,
        'outside-texture-bg-color': palette.canvas,
        // What lies below the graph is seen while it is moved as a texture, too.
        'outside-texture-bg-opacity': 0,
      },
    },
    {
      selector: 'node',
      style: {
        'background-color': 'data(colour)',
        'background-image': 'data(image)',
        'background-width': '58%',
        'background-height': '58%',
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
        'curve-style': straight ? 'straight' : 'bezier',
        'control-point-step-size': 22,
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
        'box-selection': 'none',
        width: 'data(width)',
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
    {
      selector: 'edge:selected',
      style: {
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'mid-target-arrow-color': palette.accent,
        'z-index': 2,
      },
    },
  ];
}
