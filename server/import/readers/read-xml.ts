/** Reads an XML file of any size element by element; document types, and with them entities, are refused. */
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { readText } from './decode-text.ts';
import { unreadable } from '../import-file.ts';
import { TimeSlices } from '../../time-slices.ts';

/** One element as it begins. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Counted from 1. */
  readonly line: number;
}

/** What is told of the file, in its order. */
export interface XmlHandlers {
  open(element: XmlElement): void;
  /** An element ends; `text` is all that stood in it outside of its elements. */
  close(name: string, text: string): void;
}

const MAX_DEPTH = 100;
/** Characters that are parsed at once: a few hundred nodes, which may have a thousand attributes each. */
const SLICE = 16 * 1024;
/** Characters between two tags: the documents of a whole graph may stand in one element. */
const MAX_TEXT = 64 * 1024 ** 2;

/** Reads the file to its end. Rejects with `import-unreadable`, which names the line. */
export async function readXml(path: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const texts: string[] = [];
  const fail = (wrong: string): never => {
    throw unreadable(wrong, `line ${parser.line}`);
  };
  parser.on('doctype', () =>
    fail('it declares a document type, which could define entities; remove the <!DOCTYPE …>'),
  );
  parser.on('error', (error) =>
    fail(`it is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`),
  );
  parser.on('opentag', ({ name, attributes }) => {
    if (texts.length >= MAX_DEPTH) fail(`its elements are nested more than ${MAX_DEPTH} deep`);
    texts.push('');
    handlers.open({ name: withoutPrefix(name), attributes, line: parser.line });
  });
  const addText = (text: string): void => {
    const last = texts.length - 1;
    if (last < 0) return;
    const whole = (texts[last] ?? '') + text;
    if (whole.length > MAX_TEXT) fail('an element holds more than 64 MB of text');
    texts[last] = whole;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    handlers.close(withoutPrefix(name), texts.pop() ?? '');
  });
  const slices = new TimeSlices();
  for await (const piece of readText(path, await declaredEncoding(path)))
    for (let at = 0; at < piece.length; at += SLICE) {
      parser.write(piece.slice(at, at + SLICE));
      await slices.rest();
    }
  parser.close();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * What the XML declaration says. Who can read it as bytes knows that they are not UTF-16, whatever it says: programs for .NET
 * write so of text that they save as UTF-8 afterwards.
 */
async function declaredEncoding(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
    const head = buffer.subarray(0, bytesRead);
    const name = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head.toString('latin1'))?.[1];
    if (name === undefined) return undefined;
    const { encoding } = new TextDecoder(name);
    return encoding.startsWith('utf-16') ? undefined : encoding;
  } catch (cause) {
    if (cause instanceof RangeError) throw unreadable('its encoding is not known', 'line 1', cause);
    throw cause;
  } finally {
    await file.close();
  }
}
