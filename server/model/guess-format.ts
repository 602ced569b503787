/** Guesses in which format a file is: by the ending of its name, and where several have that, by how it begins. */
import { IMPORT_FORMATS, type ImportFormat } from './import-formats.ts';

/** Bytes of a file by which it is known. */
export const TELLING_BYTES = 4_096;

/** What the beginning of a text says of its format; the first that fits. */
const SIGNS: readonly { readonly format: string; readonly sign: RegExp }[] = [
  { format: 'csv-zip', sign: /^PK\p{Cc}{2}/u },
  { format: 'gexf', sign: /<gexf[\s>]/ },
  { format: 'graphml', sign: /<graphml[\s>]/ },
  { format: 'cx2', sign: /"CXVersion"\s*:/ },
  { format: 'neo4j-json', sign: /^\uFEFF?\s*\{(?:"id":"[^"]*",)?"type"\s*:\s*"(?:node|relationship)"/ },
  { format: 'stix', sign: /"type"\s*:\s*"bundle"/ },
  { format: 'ftm', sign: /"schema"\s*:\s*"[A-Z][A-Za-z]+"/ },
  { format: 'cyjs', sign: /"elements"\s*:|^\uFEFF?\s*\[\s*\{[^[]*"data"\s*:\s*\{/ },
  // What networkx, Sigma and D3 begin with; a graph as a member has nodes of its own.
  {
    format: 'node-link',
    sign: /^\uFEFF?\s*\{\s*"(?:directed|multigraph|options|attributes|nodes|links|edges)"\s*:/,
  },
  { format: 'jgf', sign: /"graphs?"\s*:/ },
  { format: 'node-link', sign: /"nodes"\s*:\s*\[/ },
];

/** The format that the name or the beginning speaks for; undefined where neither does, or for several. */
export function tellFormat(
  name: string,
  beginning: string,
  formats: readonly ImportFormat[] = IMPORT_FORMATS,
): ImportFormat | undefined {
  const fitting = fittingName(name, formats);
  if (fitting.length === 1) return fitting[0];
  const candidates = fitting.length > 0 ? fitting : formats;
  const signed = SIGNS.find(
    ({ format, sign }) => candidates.some((each) => each.name === format) && sign.test(beginning),
  );
  return candidates.find((each) => each.name === signed?.format);
}

/** The same, or where nothing speaks for one the most likely of those whose names end so. */
export function guessFormat(
  name: string,
  beginning: string,
  formats: readonly ImportFormat[] = IMPORT_FORMATS,
): ImportFormat | undefined {
  return tellFormat(name, beginning, formats) ?? fittingName(name, formats)[0];
}

function fittingName(name: string, formats: readonly ImportFormat[]): readonly ImportFormat[] {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return formats.filter(({ endings }) => endings.includes(ending));
}
