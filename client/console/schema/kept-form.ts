/** Keeps in this browser whether the schema is shown as a list or as a graph. */

/** How the schema is shown. */
export type SchemaForm = 'list' | 'graph';

const KEY = 'entente.console.schema';

/** As it was shown last; a list at first. */
export function readSchemaForm(): SchemaForm {
  try {
    return localStorage.getItem(KEY) === 'graph' ? 'graph' : 'list';
  } catch {
    return 'list';
  }
}

/** Keeps it. */
export function keepSchemaForm(form: SchemaForm): void {
  try {
    localStorage.setItem(KEY, form);
  } catch {
    // It holds for this visit at least.
  }
}
