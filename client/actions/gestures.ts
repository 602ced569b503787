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
  { how: 'Double-click a group', does: 'open it; a click on its name closes it' },
  { how: 'Right-click, or a long press', does: 'the menu of what is there' },
  { how: 'Shift- or Ctrl-click', does: 'add to the selection, or take out' },
  { how: 'Shift + drag', does: 'select within a rectangle; with Ctrl, too' },
  { how: 'Alt + Shift + drag', does: 'select within a line drawn by hand' },
  { how: 'Esc while dragging', does: 'break it off' },
  { how: 'Drag a node', does: 'move it and pin it' },
  { how: 'Drag the background, or two fingers', does: 'pan' },
  { how: 'Wheel, or pinch', does: 'zoom' },
  { how: 'Point at a node or an edge', does: 'see its neighbourhood alone' },
];

/** With the keyboard, while the canvas has it; Tab leads there. */
export const CANVAS_KEYS: readonly Gesture[] = [
  { how: 'Arrow keys', does: 'walk along edges; where none leads that way, to the nearest entity' },
  { how: 'Home, End', does: 'the first, the last entity' },
  { how: 'Alt + left, right', does: 'from edge to edge of the entity' },
  { how: 'Alt + down', does: 'along that edge to its other end' },
  { how: 'Enter', does: 'open the details of the entity, or of that edge' },
  { how: 'Space', does: 'add it to the selection, or take it out' },
  { how: 'E', does: 'expand the entity; again: take that back' },
  { how: 'M', does: 'its menu' },
];

/** With the keyboard, while a note has it. */
export const NOTE_KEYS: readonly Gesture[] = [
  { how: 'Enter, or double-click', does: 'write it; Esc ends' },
  { how: 'Arrow keys, or drag', does: 'move it' },
  { how: 'Shift + left, right, or drag its edge', does: 'make it narrower, wider' },
  { how: 'Del', does: 'remove it' },
];
