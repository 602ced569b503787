/** Finds out what kinds of values the properties of a copy of the store hold, key by key, when they are first asked for. */
import type { GrafeoDB, GrafeoValue, QueryResult } from '@grafeo-db/js';
import type { PropertyKinds } from './statement/compilation.ts';
import type { Kind } from './statement/kinds.ts';
import { listOf, maybe, sure } from './statement/kinds.ts';

type Owner = 'nodes' | 'relationships';

const PATTERNS: Readonly<Record<Owner, string>> = { nodes: '(n)', relationships: '()-[n]->()' };

/** The kinds of properties of one copy. */
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
    const rows = await this.#ask(owner, `${value} IS NOT NULL`, [
      'count(*) AS c',
      `count(${value} * 0) AS n`,
      `count(CASE WHEN ${isInteger} THEN 1 END) AS i`,
      `count(toUpper(${value})) AS t`,
      `count(CASE WHEN ${value} = true OR ${value} = false THEN 1 END) AS b`,
    ]);
    const [all = 0, numbers = 0, integers = 0, texts = 0, booleans = 0] = (rows[0] ?? []).map(Number);
    if (all === 0) return null;
    if (texts === all) return maybe('string');
    if (integers === all) return maybe('integer');
    if (numbers === all && integers === 0) return maybe('float');
    if (numbers === all) {
      const ids = await this.#ask(owner, isInteger, ['id(n) AS id']);
      this.#integers.set(`${owner} ${key}`, new Set(ids.map(([id]) => Number(id))));
      return maybe('number');
    }
    return booleans === all && numbers + texts === 0 ? maybe('boolean') : this.#lookAtLists(owner, key, all);
  }

  /** Lists of one kind; all else is mixed, or of a kind that this program does not store. */
  async #lookAtLists(owner: Owner, key: string, all: number): Promise<Kind> {
    const value = `n.\`${key}\``;
    const whole = (condition: string): string =>
      `count(CASE WHEN size(${value}) = size([v IN ${value} WHERE ${condition}]) THEN 1 END)`;
    const rows = await this.#ask(owner, `${value} IS NOT NULL`, [
      `${whole('toUpper(v) IS NOT NULL')} AS t`,
      `${whole('((v * 0) + 1) / 2 = 0')} AS i`,
      `${whole('(v * 0) IS NOT NULL')} AS n`,
      `${whole('(v * 0) IS NOT NULL AND ((v * 0) + 1) / 2 <> 0')} AS f`,
    ]);
    const [texts = 0, integers = 0, numbers = 0, floats = 0] = (rows[0] ?? []).map(Number);
    if (texts === all) return listOf(sure('string'));
    if (integers === all) return listOf(sure('integer'));
    if (floats === all) return listOf(sure('float'));
    return numbers === all ? listOf(sure('number')) : { is: 'any', sure: false, days: true };
  }

  async #ask(
    owner: Owner,
    condition: string,
    columns: readonly string[],
  ): Promise<readonly (readonly GrafeoValue[])[]> {
    return (await this.#run(owner, condition, columns)).rows();
  }

  /** Property keys cannot be parameters, so what is asked of the copy is put together here. */
  #run(owner: Owner, condition: string, columns: readonly string[]): Promise<QueryResult> {
    return this.#db.executeCypher(
      ['MATCH', PATTERNS[owner], 'WHERE', condition, 'RETURN', columns.join(', ')].join(' '),
    );
  }
}
