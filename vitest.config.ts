/** Which kinds of tests there are and where they lie. */
import { defineConfig } from 'vitest/config';

const onNeo4j = ['{server,client}/**/*.neo4j.test.ts', 'server/store/engines/neo4j.test.ts'];
const byReaders = ['server/**/*.readers.test.ts'];
const inBrowser = ['client/e2e/**/*.test.ts'];
const onProcesses = [
  'server/*.test.ts',
  'server/command/*.test.ts',
  'server/store/engines/embedded/*.test.ts',
  'server/console/*-embedded.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['server/**/*.test.ts', 'client/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...onNeo4j, ...inBrowser, ...byReaders, ...onProcesses],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Programs that are not ours read what is written: each start of one takes a second or two.
        test: {
          name: 'readers',
          include: byReaders,
          exclude: onNeo4j,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Processes of their own, and times that matter: one file at a time.
        test: {
          name: 'processes',
          include: onProcesses,
          exclude: onNeo4j,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // One database for all: one file at a time.
        test: {
          name: 'neo4j',
          include: onNeo4j,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: inBrowser,
          exclude: onNeo4j,
          // Pages mostly wait for what moves on them: two at a time take little more than one.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
