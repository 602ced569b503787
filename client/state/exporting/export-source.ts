/** What can be exported. */

/** What is exported. */
export type ExportSource =
  | { readonly type: 'canvas' | 'selection' | 'all' }
  | { readonly type: 'view'; readonly id: string; readonly name: string }
  /** What a statement has answered: its entities, with the edges among them. */
  | { readonly type: 'query'; readonly query: string; readonly nodes: readonly string[] };
