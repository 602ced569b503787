/** Waits until a Neo4j that has just been started answers, and gives a new one its password. */
import { setTimeout as wait } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

/**
 * @typedef {{ uri: string, user: string, password: string }} Account
 */

/** The first question to each database takes a new server seconds, which would be those of whoever asks it. */
const FIRST_QUESTIONS = [
  { text: 'CALL dbms.components() YIELD name RETURN name' },
  { text: 'SHOW DATABASES YIELD name RETURN name', database: 'system' },
];

/**
 * Resolves when the server has answered its first questions with this password, which a new store is given first.
 * @param {Account} account
 * @param {number} patience milliseconds
 * @param {AbortSignal} signal ends the waiting
 * @returns {Promise<void>}
 */
export async function waitForAnswer(account, patience, signal) {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await withDriver(account, askFirst);
      return;
    } catch (error) {
      const code = error instanceof neo4j.Neo4jError ? error.code : '';
      if (code === 'Neo.ClientError.Security.Unauthorized') {
        await changeFirstPassword(account);
        continue;
      }
      if (Date.now() > deadline)
        throw new Error(`Neo4j did not answer at ${account.uri} in time.`, { cause: error });
      await wait(100, undefined, { signal });
    }
  }
}

/** @param {neo4j.Driver} driver */
async function askFirst(driver) {
  for (const { text, ...where } of FIRST_QUESTIONS) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
    await driver.session(where).run(text);
  }
}

/**
 * A new store has the password `neo4j`, good for nothing but to be changed.
 * @param {Account} account
 */
async function changeFirstPassword(account) {
  const statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
  try {
    await withDriver({ ...account, password: 'neo4j' }, (driver) =>
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
      driver.executeQuery(statement, { password: account.password }, { database: 'system' }),
    );
  } catch (error) {
    throw new Error(`Neo4j at ${account.uri} has another password than the one given.`, { cause: error });
  }
}

/**
 * @param {Account} account
 * @param {(driver: neo4j.Driver) => Promise<unknown>} work
 */
async function withDriver({ uri, user, password }, work) {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionAcquisitionTimeout: 5_000 });
  try {
    await work(driver);
  } finally {
    await driver.close();
  }
}
