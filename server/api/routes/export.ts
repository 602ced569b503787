/** Endpoints that give the graph, or a part of it, as a file in any of the formats. */
import { exportGraph, type ExportContext } from '../../export/export.ts';
import { EntenteError } from '../../model/errors.ts';
import { EXPORT_FORMATS, findExportFormat } from '../../model/export-formats.ts';
import type { GraphPart } from '../../model/graph-reading.ts';
import { VIEW_LIMITS, type SavedView } from '../../model/view-content.ts';
import type { Measured } from '../../model/view-style/node-style.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { countOf, writeNumber } from '../../model/words.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint, FileAnswer } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { exportBody, exportQuery } from '../schemas/export-requests.ts';
import { noQuery } from '../schemas/requests.ts';
import { readViewPart, type ViewPart, type ViewQuestion } from '../view-part.ts';

const files = [...new Set(EXPORT_FORMATS.map((format) => format.mediaType))];

/** What an export is made of besides what the server knows itself. */
type Told = Omit<ExportContext, 'vocabulary' | 'madeAt'> & { readonly madeAt?: string };

/** Makes the endpoints. */
export function exportEndpoints(store: GraphStore, vocabulary: Vocabulary): readonly Endpoint[] {
  async function answer(name: string, part: GraphPart, told: Told, signal: AbortSignal): Promise<FileAnswer> {
    const format = findExportFormat(name);
    if (!format) throw new EntenteError('invalid-request', `There is no format "${name}".`);
    const [unfinished, missing] = await Promise.all([
      store.unfinishedImports({ signal }),
      part.scope === 'all' ? [] : findMissing(part.scope.nodes, signal),
    ]);
    const filters = [...told.filters, ...missing, ...unfinished.map(sayUnfinished)];
    const madeAt = told.madeAt ?? new Date().toISOString();
    const parts = await exportGraph(
      store.readGraph(part, { signal }),
      { ...told, filters, madeAt, vocabulary },
      format,
    );
    return {
      name: `${toFileName(told.title)}-${madeAt.slice(0, 10)}.${format.ending}`,
      mediaType: format.mediaType,
      parts,
    };
  }

  /** Says which entities are not in the graph, or any more; rejects where none is. */
  async function findMissing(ids: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
    const known = await store.knownRecords('entity', ids, { signal });
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return [];
    if (known.size === 0)
      throw new EntenteError('entity-not-found', `${sayMissing(missing, ids)} None is left to write.`);
    return [sayMissing(missing, ids)];
  }

  return [
    endpoint({
      method: 'get',
      path: '/export',
      summary: 'The whole graph, or a saved view, as a file; any size, sent as it is made.',
      query: exportQuery,
      files,
      errors: ['view-not-found', 'entity-not-found', 'export-too-large'],
      answer: async ({ query, signal }) => {
        const { format, view, evidence, hidden, scope: _scope, ...made } = query;
        if (view === undefined)
          return answer(format, { scope: 'all', evidence }, { ...WHOLE, ...made }, signal);
        const saved = await store.view(view, { signal });
        const { scope, ...told } = await readView(store, saved, { vocabulary, hidden }, signal);
        return answer(format, { scope, evidence }, { ...told, ...made }, signal);
      },
    }),
    endpoint({
      method: 'post',
      path: '/export',
      summary: 'Given entities, with given edges or all among them, and their evidence, as a file.',
      query: noQuery,
      body: exportBody,
      bodyLimit: VIEW_LIMITS.body,
      files,
      errors: ['entity-not-found', 'export-too-large'],
      answer: async ({ body, signal }) => {
        const { format, nodes, edges, evidence, positions, measured, title, ...told } = body;
        const context = {
          ...told,
          title: title || 'Part of the graph',
          positions: new Map(Object.entries(positions)),
          measured: toMeasured(measured),
        };
        const scope = edges ? { nodes, edges } : { nodes };
        return answer(format, { scope, evidence }, context, signal);
      },
    }),
  ];
}

/** What a file says that may hold a part of an import. */
function sayUnfinished(name: string): string {
  return `Made while the import “${name}” was being written or taken back: a part of its facts may be in it.`;
}

/** How many ids a sentence names. */
const NAMED = 5;

function sayMissing(missing: readonly string[], all: readonly string[]): string {
  const more = missing.length > NAMED ? ` and ${writeNumber(missing.length - NAMED)} more` : '';
  const ids = `${missing.slice(0, NAMED).join(', ')}${more}`;
  const verb = missing.length === 1 ? 'is' : 'are';
  return `Of ${countOf(all.length, 'entity', 'entities')} ${writeNumber(missing.length)} ${verb} not in the graph: ${ids}.`;
}

const WHOLE = { title: 'The whole graph', filters: [], positions: new Map() };

function toMeasured(given: Readonly<Record<string, Readonly<Record<string, number>>>>): Measured {
  return Object.fromEntries(
    Object.entries(given).map(([measure, values]) => [measure, new Map(Object.entries(values))]),
  );
}

/** What a saved view shows: its entities in their places, and the edges among them as they are today. */
async function readView(
  store: GraphStore,
  { name, content }: SavedView,
  question: Omit<ViewQuestion, 'content'>,
  signal: AbortSignal,
): Promise<Told & ViewPart> {
  return {
    ...(await readViewPart(store, { ...question, content }, { signal })),
    title: name || 'A saved view',
    style: content.style,
    grouping: content.grouping,
    bundled: content.bundled,
    backdrop: content.backdrop,
    notes: content.notes,
    positions: new Map(content.nodes.map(([id, x, y]) => [id, { x, y }])),
  };
}

/** A title as part of a file's name: letters and digits of any script, as words with hyphens. */
function toFileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return ['entente', ...words].join('-').slice(0, 80).replace(/-$/, '');
}
