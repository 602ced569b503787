/** Finds out what kinds of values the properties of a snapshot hold, key by key, when they are first asked for. */
import type { GrafeoDB, GrafeoValue } from '@grafeo-db/js';
import { tableFromIPC } from 'apache-arrow';
import type { PropertyKinds } from './statement/compilation.ts';
import type { Kind } from './statement/kinds.ts';
import { listOf, maybe, sure } from './statement/kinds.ts';
import { kindOfArrow } from './console-arrow.ts';

type Owner = 'nodes' | 'relationships';

const PATTERNS: Readonly<Record<Owner, string>> = { nodes: '(n)', relationships: '()-[n]->()' };

/** The kinds of properties of one snapshot. */
export class StoredKinds {
  readonly #db: GrafeoDB;
  readonly #known: Readonly<Record<Owner, Map<string, Kind>>> = {
    nodes: new Map(),
    relationships: new Map(),
  };
  /** Which of a mixed property's values are integers, by the ids of their owners. */
  readonly #integers = new Map<string, ReadonlySet<number>>();

  constructor(db: GrafeoDB) {
    this.#db = db;
  }

  /** All that is known so far. */
  get properties(): PropertyKinds {
    return this.#known;
  }

  /** Learns the kinds of these keys. Keys that cannot be looked up stay unknown, and what needs them is refused. */
  async learn(keys: Iterable<string>): Promise<void> {
    for (const key of keys) {
      for (const owner of ['nodes', 'relationships'] as const) {
        if (this.#known[owner].has(key)) continue;
        const kind = await this.#look(owner, key);
        if (kind !== null) this.#known[owner].set(key, kind);
      }
    }
  }

  /** Whether the value of a mixed property of one owner is an integer. `learn` must have been asked for the key. */
  isInteger(owner: Owner, key: string, id: number): boolean {
    return this.#integers.get(`${owner} ${key}`)?.has(id) ?? false;
  }

  async #look(owner: Owner, key: string): Promise<Kind | null> {
    const value = `n.\`${key}\``;
    const isInteger = `((${value} * 0) + 1) / 2 = 0`;
    const rows = await this.#ask(
      `MATCH ${PATTERNS[owner]} WHERE ${value} IS NOT NULL RETURN count(*) AS c, count((${value} * 0)) AS n, ` +
        `count(CASE WHEN ${isInteger} THEN 1 END) AS i, count(toUpper(${value})) AS t, ` +
        `count(CASE WHEN ${value} = true OR ${value} = false THEN 1 END) AS b`,
    );
    const [all = 0, numbers = 0, integers = 0, texts = 0, booleans = 0] = (rows[0] ?? []).map(Number);
    if (all === 0) return null;
    if (texts === all) return maybe('string');
    if (integers === all) return maybe('integer');
    if (numbers === all && integers === 0) return maybe('float');
    if (numbers === all) {
      const ids = await this.#ask(`MATCH ${PATTERNS[owner]} WHERE ${isInteger} RETURN id(n) AS id`);
      this.#integers.set(`${owner} ${key}`, new Set(ids.map(([id]) => Number(id))));
      return maybe('number');
    }
    return booleans === all && numbers === 0 && texts === 0
      ? maybe('boolean')
      : this.#lookAtValues(owner, key);
  }

  /** Lists, days, and what is mixed. */
  async #lookAtValues(owner: Owner, key: string): Promise<Kind> {
    const text = `MATCH ${PATTERNS[owner]} WHERE n.\`${key}\` IS NOT NULL RETURN n.\`${key}\` AS v`;
    const result = await this.#db.executeCypher(text);
    const [field] = tableFromIPC(result.toArrowIPC()).schema.fields;
    const kind = field === undefined ? maybe('any') : kindOfArrow(field.type);
    const isWhole = result.rows().every(([value]) => Array.isArray(value) === (kind.is === 'list'));
    if (!isWhole || (kind.is === 'list' && kind.of === undefined))
      return isWhole ? { is: 'list', sure: false } : maybe('any');
    return kind.is === 'list' && kind.of !== undefined ? listOf(sure(kind.of.is)) : kind;
  }

  async #ask(text: string): Promise<readonly (readonly GrafeoValue[])[]> {
    return (await this.#db.executeCypher(text)).rows();
  }
}
