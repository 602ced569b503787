/** What hands do besides pressing buttons, on the canvas and in the panels: for the sheet of keys and the guide. */

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
  { how: 'Tap, after “Select several”', does: 'add to the selection, or take out' },
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

/** With the keyboard, while the search field has it. */
export const SEARCH_KEYS: readonly Gesture[] = [
  { how: 'Arrow keys, Enter', does: 'choose what was found' },
  { how: 'Ctrl + Enter', does: 'add the entity, and go on searching' },
  { how: '> first', does: 'search among actions alone' },
  { how: 'Paste lines', does: 'look up a list of names' },
];

/** In a table. */
export const TABLE_KEYS: readonly Gesture[] = [
  { how: 'Arrow keys, Page up and down, Home, End', does: 'from row to row; with Shift, several' },
  { how: 'Enter, or click', does: 'select the row, and open its details' },
  { how: 'Space, or Ctrl-click', does: 'add it to the selection, or take it out' },
  { how: 'Ctrl + C', does: 'copy the rows that are selected, or all' },
  { how: 'Click a heading', does: 'sort by it; with Shift, by it as well' },
];

/** On the timeline. */
export const TIMELINE_KEYS: readonly Gesture[] = [
  { how: 'Drag over the bars', does: 'filter by those days' },
  { how: 'Arrow keys', does: 'from bar to bar; with Shift, filter by their days' },
  { how: 'Enter, or click', does: 'select what is told of then' },
  { how: 'Wheel', does: 'zoom' },
];

/** On the map. */
export const MAP_KEYS: readonly Gesture[] = [
  { how: 'Drag, or arrow keys', does: 'pan' },
  { how: 'Wheel, pinch, + and −', does: 'zoom; 0 shows all' },
  { how: 'Click a place, a state or an arc', does: 'select what lies or passes there' },
  { how: 'Tab, then arrow keys and Enter', does: 'from place to place, and select it' },
];

/** In the console, while its editor has the keyboard. */
export const CONSOLE_KEYS: readonly Gesture[] = [
  { how: 'Ctrl + Enter', does: 'run the statement at the cursor' },
  { how: 'Ctrl + Shift + Enter', does: 'run all statements, until one fails' },
  { how: 'Ctrl + up, down', does: 'back in the history, and forward' },
  { how: 'Ctrl + Space', does: 'what could be written next' },
  { how: 'Shift + Alt + F', does: 'put the text into order' },
  { how: 'Ctrl + /', does: 'make lines comments, or no longer' },
  { how: 'Ctrl + F', does: 'find and replace in the text' },
  { how: 'Esc, then Tab', does: 'leave the editor; Tab alone indents' },
];
