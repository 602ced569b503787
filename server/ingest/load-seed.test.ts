/** The shipped seed is sound and whole, and every fault in a seed is named with its file, its line and its remedy. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { EntenteError } from '../model/errors.ts';
import { loadSeed, loadTerms } from './load-seed.ts';
import type { Problem } from './problem.ts';
import { formatProblem } from './problem.ts';
import { digestSeed } from './seed-file.ts';

const shipped = fileURLToPath(new URL('../../seed', import.meta.url));
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A copy of the shipped seed with texts replaced, `[file, from, to]`; each `from` must be there once or more. */
async function editedSeed(...edits: (readonly [string, string, string])[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-seed-'));
  folders.push(folder);
  await cp(shipped, folder, { recursive: true });
  for (const [file, from, to] of edits) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text, `${file} holds ${from}`).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  }
  return folder;
}

async function problemsOf(folder: string): Promise<readonly Problem[]> {
  try {
    await loadSeed(folder);
  } catch (error) {
    if (error instanceof EntenteError && error.code === 'invalid-seed') return error.details as Problem[];
    throw error;
  }
  return [];
}

/** Line on which a text stands first, counted from 1. */
async function lineOf(folder: string, file: string, text: string): Promise<number> {
  const before = (await readFile(join(folder, file), 'utf8')).split(text)[0] ?? '';
  return before.split('\n').length;
}

describe('the shipped seed', () => {
  it('holds all facts', async () => {
    const { facts, opening } = await loadSeed(shipped);
    const sides = facts.disputes.flatMap((dispute) => dispute.sides);
    expect({
      documents: facts.documents.length,
      claims: facts.claims.length,
      entities: facts.entities.length,
      relations: facts.vocabulary.relations.length,
      kinds: facts.vocabulary.kinds.length,
      disputes: facts.disputes.length,
      origins: facts.origins.length,
      located: facts.entities.filter((entity) => entity.latitude !== undefined).length,
      aliases: facts.entities.flatMap((entity) => entity.names).length - facts.entities.length,
      owned: [...facts.claims, ...facts.documents].filter((each) => each.originBasis !== undefined).length,
    }).toEqual({
      documents: 141,
      claims: 499,
      entities: 299,
      relations: 49,
      kinds: 9,
      disputes: 47,
      origins: 31,
      located: 31,
      aliases: 534,
      owned: expect.any(Number) as number,
    });
    expect(sides.length).toBeGreaterThan(94);
    expect(opening.entities.length).toBeGreaterThan(25);
  });

  it('leaves no key of a record behind', async () => {
    const { facts } = await loadSeed(shipped);
    const claim = facts.claims.find((each) => each.id === 'c0191');
    expect(claim).toEqual({
      id: 'c0191',
      document: 'd-kjd-aew',
      subject: 'pe-kim-jong-un',
      relation: 'TESTS',
      object: 'we-dprk-suicide-drone',
      named: { speaker: 'or-kcna' },
      statement: 'Kim supervised trials of attack drones fitted with AI on 25-26 March 2025.',
      status: 'reported',
      credibility: 2,
      dateFrom: '2025-03-25',
      dateTo: '2025-03-26',
      datePrecision: 'day',
      locator: 'second paragraph',
      topic: 'dprk-drones',
    });
    expect(facts.vocabulary.relations.find((each) => each.relation === 'HOLDS_OFFICE_IN')).toMatchObject({
      exclusive: 'object',
      exclusivePer: 'office',
      sharedOffices: expect.arrayContaining(['professor']) as string[],
      termDays: 365,
    });
    expect(facts.vocabulary.belonging).toEqual(['PART_OF', 'HOLDS_OFFICE_IN', 'MEMBER_OF', 'LOCATED_IN']);
    expect(facts.vocabulary.transfers.gives).toEqual(['SUPPLIES_THROUGH']);
  });

  it('has a digest that is the same whatever the line ends, and another for other facts', async () => {
    const digest = await digestSeed(shipped);
    const same = await editedSeed();
    const text = await readFile(join(same, 'opening.yaml'), 'utf8');
    await writeFile(join(same, 'opening.yaml'), text.replaceAll('\n', '\r\n'));
    expect(await digestSeed(same)).toBe(digest);
    expect(
      await digestSeed(await editedSeed(['documents/treaty.yaml', 'credibility: 2', 'credibility: 3'])),
    ).not.toBe(digest);
  });
});

describe('a broken seed', () => {
  it('has all its faults named at once, each with file, line, place and remedy', async () => {
    const folder = await editedSeed(
      ['documents/treaty.yaml', 'relation: SIGNS', 'relation: SIGN'],
      ['documents/dprk-drones.yaml', 'document: d-defmirror-aew', 'document: d-defmiror-aew'],
      ['disputes.yaml', 'claims: [c0024]', 'claims: [c9024]'],
      ['coordinates.yaml', 'id: pl-kyiv', 'id: pl-kiyv'],
      ['relays.yaml', 'documents: 9, origins: 7', 'documents: 9, origins: 8'],
      ['opening.yaml', '- or-nhk', '- or-nhkk'],
      ['opening.yaml', 'relations: [REPORTS,', 'relations: [REPORT,'],
      ['opening.yaml', 'from: or-alabuga-sez', 'from: or-alabuga-set'],
    );
    const problems = await problemsOf(folder);
    const lines = problems.map(formatProblem);
    const line = await lineOf(folder, 'documents/treaty.yaml', 'SIGN\n');
    expect(lines).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^documents/treaty\\.yaml:${line} claim c\\d+: relation "SIGN" is not known; did you mean "SIGNS"\\?$`,
        ),
      ),
    );
    for (const text of [
      'did you mean "d-defmirror-aew"?',
      'did you mean "pl-kyiv"?',
      'did you mean "or-nhk"?',
      'c9024',
      '8 origins by reading, 9 and 7 by the lines',
    ]) {
      expect(lines.join('\n')).toContain(text);
    }
  });

  it('has the faults of its records and of what refers to them named together, each on its own line', async () => {
    const folder = await editedSeed(
      ['documents/treaty.yaml', 'credibility: 2', 'credibility: 9'],
      ['documents/sanctions.yaml', 'relation: SANCTIONS', 'relation: SANCTION'],
      ['entities.yaml', '  type: state\n  name: Armenia', '  type: state\n  nmae: Armenia'],
      ['disputes.yaml', 'claims: [c0024]', 'claims: [c9024]'],
      ['relays.yaml', 'origin: og-afp,', 'origin: og-zzz,'],
    );
    const problems = await problemsOf(folder);
    const lines = problems.map(formatProblem);
    for (const text of ['<=6', 'did you mean "SANCTIONS"?', 'nmae', 'c9024', 'og-zzz']) {
      expect(lines.filter((line) => line.includes(text)).length, text).toBeGreaterThan(0);
    }
    const line = await lineOf(folder, 'documents/sanctions.yaml', 'relation: SANCTION\n');
    expect(lines).toContainEqual(expect.stringContaining(`documents/sanctions.yaml:${line} claim`));
    expect(
      lines.filter((each) => /st-arm" is not known|no claim names it|neither relayed/.test(each)),
    ).toEqual([]);
  });

  it.each([
    [
      'a key that is not known',
      'documents/treaty.yaml',
      'locator:',
      'locater:',
      /Unrecognized key: "locater"; remove locater/,
    ],
    [
      'a day that the calendar lacks',
      'documents/treaty.yaml',
      "published: '2024",
      "published: '2024-13",
      /expected a day as YYYY/,
    ],
    ['a credibility out of range', 'documents/treaty.yaml', 'credibility: 2', 'credibility: 7', /Too big/],
    [
      'a statement of several lines',
      'documents/treaty.yaml',
      'statement: ',
      'statement: lower case ',
      /expected one sentence/,
    ],
    [
      'a subject of the wrong kind',
      'documents/dprk-drones.yaml',
      'subject: pe-kim-jong-un',
      'subject: pl-pyongyang',
      /is of type place; subject of \w+ takes/,
    ],
    ['a repeated id', 'documents/dprk-drones.yaml', 'id: c0191', 'id: c0192', /the id was given before/],
    [
      'a metonym that is not true',
      'entities.yaml',
      '    metonym: true',
      '    metonym: yes please',
      /expected true/,
    ],
    ['a colour that is none', 'appearance.yaml', '#3960cc', 'blue', /expected a colour as #rrggbb/],
    [
      'a relation that is symmetric in one way only',
      'vocabulary.yaml',
      'inverse_reads: meets',
      'inverse_reads: is met by',
      /reads the same both ways/,
    ],
    [
      'a relation of belonging that is not known',
      'appearance.yaml',
      '[PART_OF,',
      '[PART_OFF,',
      /belonging: relation "PART_OFF" is not known; did you mean "PART_OF"\?/,
    ],
    [
      'a relation of belonging that is listed twice',
      'appearance.yaml',
      '[PART_OF,',
      '[PART_OF, PART_OF,',
      /relation PART_OF is listed twice; leave it/,
    ],
    [
      'a relation of transfers that is not known',
      'appearance.yaml',
      '[SUPPLIES,',
      '[SUPPLYS,',
      /transfers: relation "SUPPLYS" is not known; did you mean "SUPPLIES"\?/,
    ],
    ['a rank that repeats', 'vocabulary.yaml', 'rank: 2', 'rank: 1', /repeats or leaves a gap/],
    [
      'a document without claims',
      'documents/dprk-drones.yaml',
      'id: d-mitv-drones',
      'id: d-mitv-drone',
      /it has no claims|is not known/,
    ],
  ])('with %s is refused', async (_what, file, from, to, message) => {
    const problems = await problemsOf(await editedSeed([file, from, to]));
    expect(problems.map(formatProblem).join('\n')).toMatch(message);
    expect(problems.every((problem) => problem.line >= 1 && problem.file !== '')).toBe(true);
  });

  it('with broken YAML names the line', async () => {
    const folder = await editedSeed(['disputes.yaml', 'kind: date', 'kind: [date']);
    const [problem] = await problemsOf(folder);
    expect(problem?.file).toBe('disputes.yaml');
    expect(problem?.line).toBeGreaterThan(3);
  });

  it('with a file missing says which', async () => {
    const folder = await editedSeed();
    await rm(join(folder, 'relays.yaml'));
    expect((await problemsOf(folder)).map(formatProblem)).toEqual([
      expect.stringContaining('relays.yaml:1 file: the file is missing'),
    ]);
  });

  it('without a folder says so', async () => {
    await expect(loadSeed(join(tmpdir(), 'entente-no-such-folder'))).rejects.toMatchObject({
      code: 'invalid-seed',
    });
  });

  it('does not keep the server from reading the terms, unless the fault is there', async () => {
    const folder = await editedSeed(['documents/treaty.yaml', 'relation: SIGNS', 'relation: SIGN']);
    expect((await loadTerms(folder)).vocabulary.relations).toHaveLength(49);
    const broken = await editedSeed(['vocabulary.yaml', '- name: SIGNS', '- name: signs']);
    await expect(loadTerms(broken)).rejects.toMatchObject({ code: 'invalid-seed' });
  });
});
