/** Keys as they are written in the list of actions: recognised when they are pressed, and written for people. */

/** What of a keyboard event decides which keys were pressed. */
export type PressedKeys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

interface Combination {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** Whether just these keys were pressed. */
export function isPressed(keys: string, event: PressedKeys): boolean {
  const { key, mod, shift, alt } = parse(keys);
  if ((event.ctrlKey || event.metaKey) !== mod || event.altKey !== alt) return false;
  // What shift makes of a sign, as `?` or `+`, hangs on the keyboard: for signs the sign itself decides.
  const isLetterOrName = /^[a-z]$/i.test(key) || key.length > 1;
  return event.key.toLowerCase() === key.toLowerCase() && (!isLetterOrName || event.shiftKey === shift);
}

const NAMES: Readonly<Record<string, string>> = {
  Delete: 'Del',
  Escape: 'Esc',
  '-': '−',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys as people read them: `Ctrl Shift Z`, on a Mac `⌘ ⇧ Z`. */
export function writeKeys(keys: string, mac: boolean = isMac()): string {
  const { key, mod, shift, alt } = parse(keys);
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ].join(' ');
}

function isMac(): boolean {
  return /mac|iphone|ipad/i.test(globalThis.navigator.userAgent);
}

function parse(keys: string): Combination {
  // The last plus is the key itself in `Mod++`.
  const parts = keys.replace(/\+$/, 'plus').split('+');
  const key = parts.at(-1) ?? '';
  return {
    key: key.endsWith('plus') && keys.endsWith('+') ? '+' : key,
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}
