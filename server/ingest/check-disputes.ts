/** Checks disputes: every claim of a dispute exists and stands on exactly one of its sides. */
import type { Report } from './report.ts';
import type { SeedRecords } from './schema.ts';

/** Reports what the schema of `disputes.yaml` cannot see. */
export function checkDisputes(seed: SeedRecords, report: Report): void {
  const claimIds = [...seed.topics.values()].flatMap((topic) => topic.claims.map((claim) => claim.id));
  const seen = new Map<string, string>();
  seed.disputes.disputes.forEach((dispute, index) => {
    const file = 'disputes.yaml';
    const place = `dispute ${dispute.id}`;
    const path = ['disputes', index];
    report.unique(file, [...path, 'id'], place, seen);
    dispute.claims.forEach((claim, position) => {
      report.known(file, [...path, 'claims', position], place, { term: claim, of: 'claim', known: claimIds });
    });
    const sided = dispute.sides.flatMap((side) => side.claims);
    const labels = dispute.sides.map((side) => side.label);
    if (new Set(labels).size < labels.length) {
      report.add(file, [...path, 'sides'], place, {
        wrong: 'two sides have the same label',
        right: 'give each its own answer',
      });
    }
    const faults = [
      [
        sided.filter((claim, at) => sided.indexOf(claim) !== at),
        'stands on more than one side',
        'leave it on one',
      ],
      [
        dispute.claims.filter((claim) => !sided.includes(claim)),
        'stands on no side',
        'put it on one, or take it out of claims',
      ],
      [
        sided.filter((claim) => !dispute.claims.includes(claim)),
        'is not among the claims',
        'add it to claims',
      ],
    ] as const;
    for (const [claims, wrong, right] of faults) {
      for (const claim of claims)
        report.add(file, [...path, 'sides'], place, { wrong: `claim ${claim} ${wrong}`, right });
    }
  });
}
