/** The formats that the server writes a graph in, in the order in which they are offered. */
import { EXPORT_GROUPS, type ExportFormat } from './export-format.ts';
import { FOR_EXCHANGE } from './export-formats/for-exchange.ts';
import { FOR_GRAPH_TOOLS } from './export-formats/for-graph-tools.ts';
import { FOR_PEOPLE } from './export-formats/for-people.ts';

const ALL: readonly ExportFormat[] = [...FOR_PEOPLE, ...FOR_GRAPH_TOOLS, ...FOR_EXCHANGE];

/** All formats, by group. */
export const EXPORT_FORMATS: readonly ExportFormat[] = EXPORT_GROUPS.flatMap((group) =>
  ALL.filter((format) => format.group === group),
);

/** The format of a name. */
export function findExportFormat(name: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.name === name);
}
