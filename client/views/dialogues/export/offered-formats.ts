/** The formats that are offered: those that the server writes, and the picture that the page draws itself. */
import { EXPORT_GROUPS, type Cargo, type ExportFormat } from '../../../../server/model/export-format.ts';
import { EXPORT_FORMATS } from '../../../../server/model/export-formats.ts';
import type { ExportSource } from '../../../state/exporting/export-source.ts';

/** The picture, which is drawn by the page as it is on the canvas. */
export const PNG: ExportFormat = {
  name: 'png',
  title: 'PNG picture',
  group: 'Documents and pictures',
  ending: 'png',
  mediaType: 'image/png',
  purpose:
    'For slides, reports and messages: the picture as it is on the canvas, with a legend, and its sources as a footnote.',
  carries: ['positions', 'colours'],
  loses:
    'Only what is seen is in it: no claims, and nothing that a program could read. The numbers of neighbours that are not shown are left out.',
};

/** A group with its formats; groups without any are left out. */
export interface OfferedGroup {
  readonly title: string;
  readonly formats: readonly ExportFormat[];
}

/** What can be had of a source, by groups: only what is on the canvas can be drawn. */
export function offerFormats({ type }: ExportSource): readonly OfferedGroup[] {
  const isDrawn = type === 'canvas' || type === 'selection';
  const all = isDrawn ? [PNG, ...EXPORT_FORMATS] : EXPORT_FORMATS;
  return EXPORT_GROUPS.map((title) => ({
    title,
    formats: all.filter(({ group }) => group === title),
  })).filter(({ formats }) => formats.length > 0);
}

/** The format of that name, or else the first that is offered. */
export function chooseFormat(groups: readonly OfferedGroup[], name: string): ExportFormat {
  const all = groups.flatMap(({ formats }) => formats);
  return all.find((format) => format.name === name) ?? all[0] ?? PNG;
}

/** What travels only with the evidence. */
export const EVIDENCE: readonly Cargo[] = ['claims', 'documents', 'disputes'];

/** How the beginning of a file can be shown. */
export function previewOf({
  ending,
  mediaType,
}: ExportFormat): 'text' | 'picture' | 'list' | 'page' | 'none' {
  if (ending === 'svg' || ending === 'png') return 'picture';
  if (ending === 'zip' || ending === 'entente') return 'list';
  if (ending === 'html') return 'page';
  return ending === 'xlsx' || mediaType === 'application/pdf' ? 'none' : 'text';
}
