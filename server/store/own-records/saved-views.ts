/** Keeps saved views in the database: a head with what a list shows, and a version with the content for each saving. */
import { randomBytes } from 'node:crypto';
import { EntenteError } from '../../model/errors.ts';
import type {
  SavedView,
  SavedViewListing,
  ViewContent,
  ViewDraft,
  ViewVersion,
} from '../../model/view-content.ts';
import { numberOf, textOf } from '../decoding/decode.ts';
import type { Parameters, Row, Statement } from '../engine.ts';
import { cut } from '../questions/context.ts';
import type { ViewKeeping } from '../store.ts';
import type { KeepingContext } from './keeping-context.ts';
import { versionsToDrop } from './thin-versions.ts';

/** Letters of an id: 32, so that a random byte gives each as often. */
const ALPHABET = 'abcdefghijkmnopqrstuvwxyz2345678';

/** Makes what keeps views. */
export function createViewKeeping(context: KeepingContext): ViewKeeping {
  const { asking, engine, queries } = context;
  const time = (): string => context.now().toISOString();
  const toStatement = (name: string, parameters: Parameters): Statement => ({
    text: queries.text(name, engine.name),
    parameters,
  });
  const toSaving = (saving: Saving, draft: ViewDraft): Statement =>
    toStatement('save-view', toSavingParameters(saving, draft));

  /** Makes a change while nobody else can change the view, and gives what the view was before it. */
  async function whileHeld(id: string, change: Statement): Promise<{ before: Row; rows: readonly Row[] }> {
    const hold = toStatement('hold-view', { id, at: time() });
    const [[before] = [], rows = []] = await engine.transaction([hold, change]);
    if (!before) throw noView(id);
    return { before, rows };
  }

  async function readView(id: string, version: number | null, signal?: AbortSignal): Promise<SavedView> {
    const [row] = await asking(signal && { signal })('view', { id, version });
    if (!row) throw noView(id);
    if (typeof row['deleted'] === 'string') throw deletedView(id, textOf(row, 'title'), row['deleted']);
    if (row['version'] === null) throw noVersion(id, version);
    return toView(row);
  }

  return {
    async views({ deleted, limit }, options) {
      const rows = await asking(options)('views', { deleted, limit: limit + 1 });
      const [views, truncated] = cut(rows, limit);
      return { views: views.map(toListing), truncated };
    },
    view: (id, options) => readView(id, null, options?.signal),
    viewAt: (id, version, options) => readView(id, version, options?.signal),
    async viewVersions(id, options) {
      const rows = await asking(options)('view-versions', { id });
      const [present] = rows;
      if (!present) throw noView(id);
      if (typeof present['deleted'] === 'string')
        throw deletedView(id, textOf(present, 'title'), present['deleted']);
      return rows.map(toVersion);
    },
    async createView(draft) {
      const [id, created] = [newId(), time()];
      await engine.transaction([
        toStatement('create-view', { id, created }),
        toSaving({ id, follows: 0, saved: created, dropped: [] }, draft),
      ]);
      return { id, version: 1, created, saved: created, entities: draft.content.nodes.length, ...draft };
    },
    async saveView(id, follows, draft) {
      const saved = time();
      const version = follows + 1;
      const kept = await asking()('view-versions', { id });
      const dropped = versionsToDrop([...kept.map(toVersion).reverse(), { version, saved }]);
      const saving = toSaving({ id, follows, saved, dropped }, draft);
      const { before, rows } = await whileHeld(id, saving);
      const { deleted } = before;
      if (typeof deleted === 'string') throw deletedView(id, textOf(before, 'name'), deleted);
      if (rows.length === 0) throw changedView(before);
      const created = textOf(before, 'created');
      return { id, version, created, saved, entities: draft.content.nodes.length, ...draft };
    },
    async deleteView(id, { version = null, forever }) {
      const change = forever
        ? toStatement('delete-view', { id, version })
        : toStatement('mark-view', { id, version, deleted: time() });
      const { before, rows } = await whileHeld(id, change);
      const [{ changed } = {}] = rows;
      if (changed === 0) throw changedView(before);
    },
    async restoreView(id) {
      await whileHeld(id, toStatement('mark-view', { id, version: null, deleted: null }));
      return readView(id, null);
    },
  };
}

/** One saving: which version it follows, when, and which older ones go with it. */
interface Saving {
  readonly id: string;
  readonly follows: number;
  readonly saved: string;
  readonly dropped: readonly number[];
}

function toSavingParameters({ id, follows, saved, dropped }: Saving, draft: ViewDraft): Parameters {
  const { name, content, thumbnail } = draft;
  const version = follows + 1;
  const listed = { version, name, saved, entities: content.nodes.length };
  return {
    id,
    follows,
    properties: { ...listed, thumbnail },
    written: { ...listed, id: `${id}~${version}`, content: JSON.stringify(content) },
    dropped,
  };
}

/** Twelve letters of 5 bits: no two in a lifetime, and not to be guessed. */
function newId(): string {
  return `v-${[...randomBytes(12)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}

function toListing(row: Row): SavedViewListing {
  const { deleted } = row;
  return {
    id: textOf(row, 'id'),
    ...toVersion(row),
    created: textOf(row, 'created'),
    ...(typeof deleted === 'string' && { deleted }),
    thumbnail: textOf(row, 'thumbnail'),
  };
}

function toVersion(row: Row): ViewVersion {
  return {
    version: numberOf(row, 'version'),
    name: textOf(row, 'name'),
    saved: textOf(row, 'saved'),
    entities: numberOf(row, 'entities'),
  };
}

function toView(row: Row): SavedView {
  // The text was written here, of a content that had been checked before.
  return { ...toListing(row), content: JSON.parse(textOf(row, 'content')) as ViewContent };
}

function noView(id: string): EntenteError {
  return new EntenteError('view-not-found', `There is no saved view "${id}".`);
}

function deletedView(id: string, name: string, deleted: string): EntenteError {
  const called = name === '' ? `"${id}"` : `"${name}"`;
  const sentence = `The saved view ${called} was deleted on ${deleted.slice(0, 10)} and can be restored.`;
  return new EntenteError('view-not-found', sentence, { details: { deleted, name } });
}

function noVersion(id: string, version: number | null): EntenteError {
  return new EntenteError(
    'version-not-found',
    `The saved view "${id}" has no version ${version ?? ''}: it was never saved, or it is kept no longer.`,
  );
}

/** What is there by now goes along, so that a client can offer to keep both. */
function changedView(now: Row): EntenteError {
  const [version, saved, name] = [numberOf(now, 'version'), textOf(now, 'saved'), textOf(now, 'name')];
  return new EntenteError(
    'view-changed',
    `The view is at version ${version} now, another than this change is meant for; nothing was changed.`,
    { details: { version, saved, name } },
  );
}
