/** Writes a graph in any of the formats: the one way from a reading to a file. */
import { EntenteError } from '../model/errors.ts';
import type { ExportFormat } from '../model/export-format.ts';
import type { GraphReading } from '../model/graph-reading.ts';
import type { ExportContext, FileParts, GraphWriter } from './graph-writer.ts';
import { writeNumber } from '../model/words.ts';

/** The writers by the name of their format, each loaded when it is first used. */
const WRITERS: Readonly<Record<string, () => Promise<GraphWriter>>> = {
  graphml: async () => (await import('./graph-tools/write-graphml.ts')).writeGraphml,
  gexf: async () => (await import('./graph-tools/write-gexf.ts')).writeGexf,
  gml: async () => (await import('./graph-tools/write-gml.ts')).writeGml,
  dot: async () => (await import('./graph-tools/write-dot.ts')).writeDot,
  pajek: async () => (await import('./graph-tools/write-pajek.ts')).writePajek,
  cyjs: async () => (await import('./graph-tools/write-cyjs.ts')).writeCyjs,
  cx2: async () => (await import('./graph-tools/write-cx2.ts')).writeCx2,
  jgf: async () => (await import('./graph-tools/write-jgf.ts')).writeJgf,
  ntriples: async () => (await import('./linked-data/write-ntriples.ts')).writeNtriples,
  turtle: async () => (await import('./linked-data/write-turtle.ts')).writeTurtle,
  jsonld: async () => (await import('./linked-data/write-jsonld.ts')).writeJsonld,
  ftm: async () => (await import('./intelligence/write-ftm.ts')).writeFtm,
  html: async () => (await import('./bundle/write-html.ts')).writeHtml,
  markdown: async () => (await import('./brief/write-markdown.ts')).writeMarkdown,
  svg: async () => (await import('./pictures/write-svg.ts')).writeSvg,
  pdf: async () => (await import('./paper/write-pdf.ts')).writePdf,
  stix: async () => (await import('./intelligence/write-stix.ts')).writeStix,
  geojson: async () => (await import('./geography/write-geojson.ts')).writeGeojson,
  kml: async () => (await import('./geography/write-kml.ts')).writeKml,
  csv: async () => (await import('./tables/write-csv.ts')).writeCsv,
  xlsx: async () => (await import('./tables/write-xlsx.ts')).writeXlsx,
  cypher: async () => (await import('./databases/write-cypher-script.ts')).writeCypherScript,
  'neo4j-csv': async () => (await import('./databases/write-neo4j-csv.ts')).writeNeo4jCsv,
  entente: async () => (await import('./evidence/write-archive.ts')).writeArchive,
};

export type { ExportContext } from './graph-writer.ts';

/** Formats that there is a writer for. */
export const WRITABLE: readonly string[] = Object.keys(WRITERS);

/**
 * Starts a file. Rejects with `export-too-large` where the graph has more than the format takes, before anything is written.
 */
export async function exportGraph(
  reading: GraphReading,
  context: ExportContext,
  format: ExportFormat,
): Promise<FileParts> {
  const load = WRITERS[format.name];
  if (!load) throw new EntenteError('unexpected', `There is no writer for ${format.name}.`);
  if (format.limit !== undefined) {
    const { entities, edges } = await reading.size();
    if (entities + edges > format.limit)
      throw new EntenteError(
        'export-too-large',
        `${format.title} takes up to ${writeNumber(format.limit)} entities and edges, and this graph has ${writeNumber(entities + edges)}. Export a part of it, or choose another format.`,
      );
  }
  return (await load())(reading, context);
}
