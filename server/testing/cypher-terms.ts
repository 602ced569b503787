/** Finds the labels, types of relationships and properties that a Cypher text names. */

/** What a text names, each once, in the order of the alphabet. */
export interface CypherTerms {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly properties: readonly string[];
}

/** Reads them off the patterns, the properties and the quoted texts of a statement whose names are not quoted. */
export function termsOfCypher(source: string): CypherTerms {
  const withTexts = source.replace(/\/\/.*$/gm, '');
  const text = withTexts.replace(/'(?:[^'\\]|\\.)*'/g, "''");
  return {
    labels: namesIn(text, /\(\s*\w*((?::\w+)+)/g, ':'),
    types: once([
      ...namesIn(text, /\[\s*\w*\s*:([\w|\s]+)/g, '|'),
      // A relation among the texts of a list or of a comparison is held by the same rule as one in a pattern.
      ...namesIn(withTexts, /'([A-Z]{3,}(?:_[A-Z]+)*)'/g, '|'),
    ]),
    properties: once([
      ...namesIn(text, /\b[A-Za-z]\w*\.([A-Za-z]\w*)/g, '.'),
      // Maps in patterns; a map that is handed to a function has the function's name before its bracket.
      ...[...text.matchAll(/(?<!\w)[([][^()[\]{}]*\{([^{}]*)\}/g)].flatMap(([, map = '']) =>
        namesIn(map, /(\w+)\s*:/g, ':'),
      ),
    ]),
  };
}

function namesIn(text: string, pattern: RegExp, between: string): string[] {
  const names = [...text.matchAll(pattern)].flatMap(([, found = '']) => found.split(between));
  return once(names.map((name) => name.trim()).filter((name) => name !== ''));
}

function once(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
