/** Checks who repeats whom: every claim has one origin, nothing goes in a circle, and counts made by reading are met. */
import { toEdgeId } from '../model/edge-id.ts';
import type { Report } from './report.ts';
import type { ClaimRecord, SeedRecords } from './schema.ts';

const FILE = 'relays.yaml';

/** Reports what the schema of `relays.yaml` cannot see. */
export function checkRelays(seed: SeedRecords, report: Report): void {
  const claims = [...seed.topics.values()].flatMap((topic) => topic.claims);
  const documentIds = [...seed.topics.values()].flatMap((topic) =>
    topic.documents.map((document) => document.id),
  );
  checkOrigins(seed, report, documentIds);
  const documentOf = new Map(claims.map((claim) => [claim.id, claim.document]));
  for (const list of ['relays', 'own'] as const) {
    seed.relays[list].forEach((line, index) => {
      const place = `${list}, ${line.document}`;
      report.known(FILE, [list, index, 'document'], place, {
        term: line.document,
        of: 'document',
        known: documentIds,
      });
      for (const claim of line.claims ?? []) {
        const document = documentOf.get(claim);
        if (document === line.document || (document === undefined && !report.isWhole)) continue;
        report.add(FILE, [list, index, 'claims'], place, {
          wrong: `claim ${claim} is not of this document`,
          right: 'name claims of the line’s document',
        });
      }
    });
  }
  const origins = new Origins(seed.relays, report);
  // With records set aside, lines that name them are missing too: counts would blame what is not at fault.
  if (!report.isWhole) return;
  for (const claim of claims) {
    if (origins.isPlaced(claim)) continue;
    report.add(FILE, ['own'], `claim ${claim.id}`, {
      wrong: 'it is neither relayed nor own',
      right: `add a line for it or for ${claim.document}`,
    });
  }
  checkCounts(seed, { claims, origins, report });
}

function checkOrigins(seed: SeedRecords, report: Report, documentIds: readonly string[]): void {
  const seen = new Map<string, string>();
  const used = new Set(seed.relays.relays.map((line) => line.origin));
  seed.relays.origins.forEach((origin, index) => {
    const place = `origin ${origin.id}`;
    report.unique(FILE, ['origins', index, 'id'], place, seen);
    if (report.isWhole && !used.has(origin.id)) {
      report.add(FILE, ['origins', index, 'id'], place, {
        wrong: 'nothing relays it',
        right: 'use it or remove it',
      });
    }
  });
  const known = [
    ...seed.relays.origins.map((origin) => origin.id),
    ...seed.entities.entities.map((entity) => entity.id),
    ...documentIds,
  ];
  seed.relays.relays.forEach((line, index) => {
    report.known(FILE, ['relays', index, 'origin'], `relays, ${line.document}`, {
      term: line.origin,
      of: 'origin',
      known,
    });
  });
}

/** Answers where each claim has its information from. */
class Origins {
  readonly #ofClaim = new Map<string, string>();
  readonly #ofDocument = new Map<string, string>();
  readonly #own = new Set<string>();

  constructor(relays: SeedRecords['relays'], report: Report) {
    relays.relays.forEach((line, index) => {
      for (const id of line.claims ?? [line.document]) {
        const map = line.claims ? this.#ofClaim : this.#ofDocument;
        if (map.has(id))
          report.add(FILE, ['relays', index], `relays, ${line.document}`, {
            wrong: `${id} has two origins`,
            right: 'keep the furthest one',
          });
        map.set(id, line.origin);
      }
    });
    relays.own.forEach((line, index) => {
      for (const id of line.claims ?? [line.document]) {
        if (this.#ofClaim.has(id) || this.#ofDocument.has(line.document)) {
          report.add(FILE, ['own', index], `own, ${line.document}`, {
            wrong: `${id} is both own and relayed`,
            right: 'keep one of the lines',
          });
        }
        this.#own.add(id);
      }
    });
    for (const document of this.#ofDocument.keys()) {
      if (this.#end(document) === undefined) {
        report.add(FILE, ['relays'], `relays, ${document}`, {
          wrong: 'documents relay each other in a circle',
          right: 'remove one of the lines',
        });
      }
    }
  }

  isPlaced(claim: ClaimRecord): boolean {
    return (
      [this.#ofClaim, this.#own].some((ids) => ids.has(claim.id)) ||
      [this.#ofDocument, this.#own].some((ids) => ids.has(claim.document))
    );
  }

  /** The furthest origin of a claim; its own document where nothing is relayed. */
  of(claim: ClaimRecord): string | undefined {
    return this.#end(this.#ofClaim.get(claim.id) ?? claim.document);
  }

  #end(start: string): string | undefined {
    let id = start;
    for (let steps = 0; steps <= this.#ofDocument.size; steps++) {
      const next = this.#ofDocument.get(id);
      if (next === undefined) return id;
      id = next;
    }
    return undefined;
  }
}

function checkCounts(
  seed: SeedRecords,
  found: { claims: readonly ClaimRecord[]; origins: Origins; report: Report },
): void {
  const symmetric = new Set(
    seed.vocabulary.relations.filter((each) => each.direction === 'symmetric').map((each) => each.name),
  );
  const byEdge = new Map<string, ClaimRecord[]>();
  for (const claim of found.claims) {
    const edge = toEdgeId(claim.subject, claim.relation, claim.object, symmetric.has(claim.relation));
    byEdge.set(edge, [...(byEdge.get(edge) ?? []), claim]);
  }
  seed.relays.checked.forEach((line, index) => {
    const claims = byEdge.get(line.edge) ?? [];
    const documents = new Set(claims.map((claim) => claim.document)).size;
    const origins = new Set(claims.map((claim) => found.origins.of(claim))).size;
    if (documents === line.documents && origins === line.origins) return;
    found.report.add(FILE, ['checked', index], `edge ${line.edge}`, {
      wrong: `${String(line.documents)} documents and ${String(line.origins)} origins by reading, ${String(documents)} and ${String(origins)} by the lines`,
      right: 'read again and correct the lines or the count',
    });
  });
}
