/** Light or dark: the system's choice unless the user has made another, which is kept in the browser. */

/** What the user asked for. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** The choices in the order in which they are offered. */
export const THEME_CHOICES: readonly {
  readonly choice: ThemeChoice;
  readonly label: string;
  readonly icon: string;
}[] = [
  { choice: 'system', label: 'As the system', icon: 'device-desktop' },
  { choice: 'light', label: 'Light', icon: 'sun' },
  { choice: 'dark', label: 'Dark', icon: 'moon' },
];

const KEY = 'entente.theme';

/** The choice kept in the browser; `system` where there is none or the browser keeps nothing. */
export function readThemeChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Keeps the choice and puts it on the page. */
export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // A browser that keeps nothing still gets the theme for this visit.
  }
  applyTheme(choice);
}

/** Puts a choice on the page, where the style sheets read it. */
export function applyTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

/** Calls back whenever the drawn theme may have changed; returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(onChange);
  query.addEventListener('change', onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    query.removeEventListener('change', onChange);
    observer.disconnect();
  };
}
