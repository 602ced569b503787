/** What hands do on the canvas besides pressing buttons: for the sheet of keys and the guide. */

/** Something that hands do, and what it does. */
export interface Gesture {
  readonly does: string;
  readonly how: string;
}

/** With the mouse, a pen or fingers. */
export const GESTURES: readonly Gesture[] = [
  { how: 'Click an edge', does: 'read the sentences behind it' },
  { how: 'Click a node', does: 'its facts, edges and documents' },
  { how: 'Double-click a node', does: 'expand it; again: take that back' },
  { how: 'Double-click a group', does: 'open it' },
  { how: 'Right-click, or a long press', does: 'the menu of what is there' },
  { how: 'Shift- or Ctrl-click', does: 'add to the selection, or take out' },
  { how: 'Shift + drag', does: 'select within a rectangle' },
  { how: 'Alt + Shift + drag', does: 'select within a line drawn by hand' },
  { how: 'Drag a node', does: 'move it and pin it' },
  { how: 'Drag the background, or two fingers', does: 'pan' },
  { how: 'Wheel, or pinch', does: 'zoom' },
  { how: 'Point at a node or an edge', does: 'see its neighbourhood alone' },
];

/** With the keyboard, while the canvas has it; Tab leads there. */
export const CANVAS_KEYS: readonly Gesture[] = [
  { how: 'Arrow keys', does: 'walk from entity to entity' },
  { how: 'Home, End', does: 'the first, the last entity' },
  { how: 'Alt + arrow keys', does: 'walk along an edge, from edge to edge' },
  { how: 'Enter', does: 'open its details' },
  { how: 'Space', does: 'add it to the selection' },
  { how: 'M', does: 'its menu' },
];
