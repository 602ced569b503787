/** The product on the real Neo4j of the tests, with the seed in it. */
import { openTestNeo4j, withoutNeo4j } from '../../server/testing/engines.ts';
import { onTestNeo4j } from '../../server/testing/program.ts';
import { openSeeded } from '../../server/testing/seeded.ts';
import type { Product } from './product.ts';
import { startProduct, withoutBrowser } from './product.ts';

/** Why there is no Neo4j or no browser to test in; undefined where there are both. */
export const withoutNeo4jOrBrowser = withoutBrowser ?? withoutNeo4j;

/** A running product, and what ends it. */
export interface OnNeo4j {
  readonly product: Product;
  readonly close: () => Promise<void>;
}

/** Starts it with more settings of the server. */
export async function startOnNeo4j(settings: Readonly<Record<string, string>> = {}): Promise<OnNeo4j> {
  const { opened } = await openSeeded(openTestNeo4j);
  const product = await startProduct({ settings: { ...onTestNeo4j, ...settings }, moves: true });
  return {
    product,
    close: async () => {
      await product.close();
      await opened.close();
    },
  };
}
