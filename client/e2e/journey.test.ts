/** An analyst's journey on the embedded engine. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { travel } from './journey.ts';
import type { Product } from './product.ts';
import { startProduct, withoutBrowser } from './product.ts';

describe.skipIf(withoutBrowser)(`a journey (${withoutBrowser ?? 'in Chromium'})`, () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ moves: true });
  });
  afterAll(() => product.close());
  it('leads from a name to a picture that others can open', () => travel(product));
});
