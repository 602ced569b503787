/** Which kinds of tests there are and where they lie; `scripts/test.mjs` says what runs beside what. */
import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

const heldToTimes = [
  'server/start.test.ts',
  'server/store/engines/neo4j.test.ts',
  'server/store/engines/embedded/{data-folder,embedded-faults,embedded-opening}.test.ts',
  'server/console/runaways*.test.ts',
];
const onNeo4j = ['{server,client}/**/*.neo4j.test.ts'];
const clearedNeo4j = 'server/testing/cleared-neo4j.ts';
const byReaders = ['server/**/*.readers.test.ts'];
const slow = ['{server,client}/**/*.slow.test.ts'];
const slowOnNeo4j = ['{server,client}/**/*.neo4j.slow.test.ts'];
const slowInBrowser = ['client/e2e/*.slow.test.ts'];
const inBrowser = ['client/e2e/**/*.test.ts'];
const onProcesses = [
  'server/*.test.ts',
  'server/command/*.test.ts',
  'server/store/engines/embedded/*.test.ts',
  'server/console/*-embedded.test.ts',
];

/**
 * Files of one worker share what they import: loading it anew for each takes longer than most files run. Limits are for what
 * hangs, and wide enough for a machine that has much else to do.
 */
const shared = { pool: 'forks', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 } as const;
/** For what starts programs: one file at a time. */
const oneAtATime = { ...shared, fileParallelism: false };
/** For pages in a browser. */
const asPages = {
  ...shared,
  // Some look at a dozen screens, and whatever one waits for may take half a minute.
  testTimeout: 300_000,
  globalSetup: 'client/e2e/seeded-folder.ts',
  // Pages wait for a third of their time, for what moves on them or is saved after a while: three at a time fill two cores.
  maxWorkers: 3,
};
/** For what `npm run test:slow` alone runs, because it tries everything rather than something. */
const slowly = { ...oneAtATime, testTimeout: 600_000, hookTimeout: 180_000 };

/** By name: in the same order each time, and what everybody can use, which takes longest in the browser, first. */
class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1)));
  }
}

export default defineConfig({
  test: {
    // It is one file for all runs, and `npm test` has several at once.
    cache: false,
    sequence: { sequencer: ByName },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['server/**/*.test.ts', 'client/**/*.test.ts'],
          exclude: [...onNeo4j, ...inBrowser, ...byReaders, ...onProcesses, ...heldToTimes, ...slow],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Programs that are not ours read what is written: each start of one takes a second or two.
        test: {
          ...shared,
          name: 'readers',
          include: byReaders,
          exclude: onNeo4j,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // An answer within a second, say, is only to be had where little else runs.
        test: {
          ...oneAtATime,
          name: 'timed',
          include: heldToTimes,
          globalSetup: clearedNeo4j,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...oneAtATime,
          name: 'processes',
          include: onProcesses,
          exclude: [...onNeo4j, ...heldToTimes, ...slow],
          sequence: { groupOrder: 3 },
        },
      },
      {
        // One database for all.
        test: {
          ...oneAtATime,
          name: 'neo4j',
          // Some ask it hundreds of questions, while browsers take the other core.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          include: onNeo4j,
          exclude: heldToTimes,
          globalSetup: clearedNeo4j,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          ...asPages,
          name: 'browser',
          include: inBrowser,
          exclude: [...onNeo4j, ...slow],
          sequence: { groupOrder: 5 },
        },
      },
      {
        test: {
          ...slowly,
          name: 'slowNeo4j',
          include: slowOnNeo4j,
          globalSetup: clearedNeo4j,
          sequence: { groupOrder: 6 },
        },
      },
      {
        test: {
          ...asPages,
          name: 'slowBrowser',
          include: slowInBrowser,
          exclude: slowOnNeo4j,
          sequence: { groupOrder: 7 },
        },
      },
      {
        // These start databases of their own.
        test: {
          ...slowly,
          name: 'slow',
          include: slow,
          exclude: [...slowOnNeo4j, ...slowInBrowser],
          sequence: { groupOrder: 8 },
        },
      },
    ],
  },
});
