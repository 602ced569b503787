/** What is asked of the server when the graph is taken out: in which form, and what of it. */
import type { Measure, Style, Surroundings } from '../../../server/model/view-content.ts';

/** A file that is wanted, besides what is in it. */
export interface ExportForm {
  /** Name of the format. */
  readonly format: string;
  /** Whether claims, documents and disputes are written too. */
  readonly evidence: boolean;
  /** As typed; written as unverified. */
  readonly madeBy?: string;
}

/** What a file is to hold when it is not the whole graph or a saved view, which the server knows itself. */
export interface ExportPart extends Partial<Surroundings> {
  /** At most 10,000 ids. */
  readonly nodes: readonly string[];
  /** Those whose ends are not among the nodes are left out; without a list all edges among the nodes are meant. */
  readonly edges?: readonly string[];
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly title: string;
  /** Filters that it was chosen by, a sentence each. */
  readonly filters: readonly string[];
  readonly query?: string;
  /** How pictures are drawn. */
  readonly style?: Style;
  /** Measures by which the style draws, by ids. */
  readonly measured?: Readonly<Partial<Record<Measure | 'communities', Readonly<Record<string, number>>>>>;
}

/** A saved view that is exported: what it shows. */
export interface ExportedView {
  readonly view: string;
  /** Whether what its filters hide is wanted too. */
  readonly hidden?: boolean;
}

/** What is exported. */
export type ExportRequest = ExportForm & {
  readonly of: 'all' | ExportedView | ExportPart;
};
