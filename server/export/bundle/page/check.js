/** Whether the bundle is as it was made: its data, words and lines against the SHA-256 that was written into it. */

/**
 * Computes the digest of what is read and shown. Must run before anything of the document is changed.
 * @param {Document} page
 * @returns {Promise<'unchanged' | 'changed' | 'unknown'>}
 */
export async function checkDigest(page) {
  const data = page.getElementById('data')?.textContent ?? '';
  const shown = [...(page.getElementById('document')?.childNodes ?? [])].map(describe).join('');
  const told = page.querySelector('meta[name="entente-sha256"]')?.getAttribute('content');
  const bytes = new TextEncoder().encode(`${data}\n${shown}`);
  // Browsers give it to pages that they trust, which files are in most of them.
  const { subtle } = /** @type {{ subtle?: SubtleCrypto }} */ (crypto);
  if (!subtle) return 'unknown';
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  const written = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return written === told ? 'unchanged' : 'changed';
}

/**
 * The words of a part of the page, and its elements with their attributes, as the file has them.
 * @param {Node} node
 * @returns {string}
 */
function describe(node) {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${value}`);
  return `<${node.localName}${attributes.join('')}>${[...node.childNodes].map(describe).join('')}`;
}

/** What is said of each outcome. */
export const CHECKED = {
  unchanged: 'Unchanged since it was made',
  changed: 'Changed since it was made: do not rely on it',
  unknown: 'This browser cannot check it',
};

/** What is said at the top of a page that was changed. */
export const ALARM =
  'This file is not as it was made: something in its sentences, its sources or its picture was changed, or it was damaged on its way. Do not rely on it; ask whoever made it for the original.';
