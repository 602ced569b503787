/** The picture as the part of the address behind `#`: written out and compressed, or as the name of a saved one. */
import type { ViewContent } from '../../server/model/view-content.ts';
import { readCutJson } from './cut-json.ts';
import { packText, unpackText } from './packing.ts';
import { readContent, readFirstFormat, type ReadContent } from './view/read-content.ts';

/** What an address names. */
export type Address =
  | { readonly type: 'content'; readonly read: ReadContent }
  /** A view that the server keeps, by its id. */
  | { readonly type: 'saved'; readonly id: string }
  /** A picture too long for an address, which this browser keeps under a key. */
  | { readonly type: 'draft'; readonly key: string };

/** An address longer than this is cut off by some programs that pass it on. */
export const LONGEST_ADDRESS = 8_000;

const CONTENT = '#v2.';
const FIRST = '#v1.';
const SAVED = '#view.';
const DRAFT = '#draft.';

/** Writes a picture out as `#v2.…`. */
export async function writeAddress(content: ViewContent): Promise<string> {
  return CONTENT + (await packText(JSON.stringify(content)));
}

/** The address of a saved view. */
export function toSavedAddress(id: string): string {
  return SAVED + encodeURIComponent(id);
}

/** The address of a picture that this browser keeps. */
export function toDraftAddress(key: string): string {
  return DRAFT + encodeURIComponent(key);
}

/** Reads an address; undefined where it names no picture. */
export async function readAddress(hash: string): Promise<Address | undefined> {
  if (hash.startsWith(SAVED)) return { type: 'saved', id: decode(hash.slice(SAVED.length)) };
  if (hash.startsWith(DRAFT)) return { type: 'draft', key: decode(hash.slice(DRAFT.length)) };
  const isFirst = hash.startsWith(FIRST);
  if (!isFirst && !hash.startsWith(CONTENT)) return undefined;
  const unpacked = await unpackText(hash.slice(CONTENT.length));
  if (!unpacked) return undefined;
  const value = unpacked.isWhole ? parse(unpacked.text) : readCutJson(unpacked.text);
  const read = isFirst ? readFirstFormat(value) : readContent(value);
  if (!read) return undefined;
  const leftOut = unpacked.isWhole
    ? read.leftOut
    : [...read.leftOut, 'what stood behind the end of the link'];
  return { type: 'content', read: { ...read, leftOut } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
