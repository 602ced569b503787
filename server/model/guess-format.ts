/** Guesses in which format a file is: by the ending of its name, and where several have that, by how it begins. */
import { IMPORT_FORMATS, type ImportFormat } from '../../../server/model/import-formats.ts';

/** Bytes of a file by which it is known. */
export const TELLING_BYTES = 4_096;

/** What the beginning of a text says of its format; the first that fits. */
const SIGNS: readonly { readonly format: string; readonly sign: RegExp }[] = [
  { format: 'gexf', sign: /<gexf[\s>]/ },
  { format: 'graphml', sign: /<graphml[\s>]/ },
  { format: 'stix', sign: /"type"\s*:\s*"bundle"/ },
  { format: 'ftm', sign: /"schema"\s*:\s*"[A-Z][A-Za-z]+"/ },
  { format: 'cyjs', sign: /"elements"\s*:/ },
  { format: 'jgf', sign: /"graphs?"\s*:/ },
];

/** The most likely format; undefined where nothing speaks for one. */
export function guessFormat(
  name: string,
  beginning: string,
  formats: readonly ImportFormat[] = IMPORT_FORMATS,
): ImportFormat | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const fitting = formats.filter(({ endings }) => endings.includes(ending));
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  const candidates = only ? fitting : formats;
  const signed = SIGNS.find(
    ({ format, sign }) => candidates.some((each) => each.name === format) && sign.test(beginning),
  );
  return candidates.find((each) => each.name === signed?.format) ?? only;
}
