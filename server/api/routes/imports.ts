/** Endpoints of importing: a file as the body of a request, and the imports that were done. */
import { formatTooLarge, guessFile, importFile } from '../../import/import.ts';
import { EntenteError } from '../../model/errors.ts';
import { IMPORT_LIMITS } from '../../model/import.ts';
import { findImportFormat, MAX_IMPORT_BYTES } from '../../model/import-formats.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint, UploadedFile } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import * as schemas from '../schemas/imports.ts';
import { MAX_LIMIT, noQuery } from '../schemas/requests.ts';

/** Makes the endpoints. */
export function importEndpoints(store: GraphStore, vocabulary: Vocabulary): readonly Endpoint[] {
  const now = (): Date => new Date();
  return [
    endpoint({
      method: 'post',
      path: '/import',
      summary:
        'Brings a file into the graph, whole or not at all, or says what that would change. Its facts are claims: of its own documents, or of the file itself.',
      query: schemas.importQuery,
      upload: {
        bytes: MAX_IMPORT_BYTES,
        // What a format does not take is refused where it becomes too large, not when all of it has come.
        narrow: ({ format: name }) => {
          const format = findImportFormat(name);
          if (!format || format.maxBytes >= MAX_IMPORT_BYTES) return undefined;
          return { bytes: format.maxBytes, refuse: () => formatTooLarge(format) };
        },
      },
      reply: schemas.importReply,
      errors: ['import-unreadable', 'import-refused', 'import-too-large', 'store-conflict'],
      answer: ({ query, file, signal }) =>
        importFile(requireFile(file), query, { store, vocabulary, now, signal }),
    }),
    endpoint({
      method: 'post',
      path: '/import/guess',
      summary: 'How a CSV file is written and what its columns look like, guessed from its beginning.',
      query: schemas.guessQuery,
      upload: { bytes: IMPORT_LIMITS.guessBytes },
      reply: schemas.guessReply,
      errors: ['import-unreadable'],
      answer: ({ file }) => guessFile(requireFile(file)),
    }),
    endpoint({
      method: 'get',
      path: '/imports',
      summary: 'The imports that were done, latest first; up to 1,000.',
      query: noQuery,
      reply: schemas.importsReply,
      errors: [],
      answer: ({ signal }) => store.imports(MAX_LIMIT, { signal }),
    }),
    endpoint({
      method: 'get',
      path: '/imports/{id}',
      summary: 'One import: which file, by whom, when, and how much it added.',
      params: schemas.importParams,
      query: noQuery,
      reply: schemas.importRecord,
      errors: ['import-not-found'],
      answer: ({ params, signal }) => store.importOf(params.id, { signal }),
    }),
    endpoint({
      method: 'delete',
      path: '/imports/{id}',
      summary: 'Takes an import back whole; what others lean on by now stays, and is counted.',
      params: schemas.importParams,
      query: noQuery,
      reply: schemas.removalReply,
      errors: ['import-not-found', 'store-conflict'],
      answer: ({ params }) => store.removeImport(params.id),
    }),
  ];
}

function requireFile(file: UploadedFile | undefined): UploadedFile {
  if (!file) throw new EntenteError('unexpected', 'The endpoint was given no file.');
  return file;
}
