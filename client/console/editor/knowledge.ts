/** What the editor knows of the language: completion, faults, signatures, what lies under the pointer. */
import type { Extension } from '@codemirror/state';

/** The extension. */
export const knowledge: Extension = [];
