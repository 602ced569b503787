/** What tests of file formats share: a context of an export, and a file as one text or as bytes. */
import type { ExportContext, FileParts } from '../export/graph-writer.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** A context with all that may be told, the same each time. */
export function exportContext(vocabulary: Vocabulary, over: Partial<ExportContext> = {}): ExportContext {
  return {
    title: 'A “title” <with> marks',
    madeAt: '2026-11-26T10:00:00Z',
    madeBy: 'An analyst',
    filters: ['Only since 2024'],
    query: 'MATCH (n) RETURN n',
    positions: new Map(),
    vocabulary,
    ...over,
  };
}

/** A file as text. */
export async function writeWhole(parts: FileParts): Promise<string> {
  return Buffer.from(await writeBytes(parts)).toString('utf8');
}

/** A file as bytes. */
export async function writeBytes(parts: FileParts): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const part of parts) pieces.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(pieces);
}
