/** Makes the next page of something while the one before it is worked on. */

/** The pages in their order; no more than one is made ahead. */
export async function* readAhead<T>(pages: AsyncIterable<T>): AsyncIterable<T> {
  const source = pages[Symbol.asyncIterator]();
  try {
    let coming = source.next();
    for (;;) {
      const page = await coming;
      if (page.done === true) return;
      coming = source.next();
      // Whoever takes the page learns of it; until then it is nobody's failure.
      coming.catch(() => undefined);
      yield page.value;
    }
  } finally {
    await source.return?.();
  }
}
