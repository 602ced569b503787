/** Reads what is whole of a picture's JSON that was cut off: the members before the cut, and of its entities those that are whole. */

/** The value; undefined where none of its entities is whole. */
export function readCutJson(text: string): unknown {
  const { member, item } = findCuts(text);
  const members = parse(`${text.slice(0, member)}}`);
  return hasNodes(members) ? members : parse(`${text.slice(0, item)}]}`);
}

/** The last commas behind a whole member, and behind a whole item of a member that is a list. */
function findCuts(text: string): { readonly member: number; readonly item: number } {
  let depth = 0;
  let isText = false;
  const last = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (isText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') isText = false;
    } else if (letter === '"') isText = true;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    else if (letter === ',' && depth < last.length) last[depth] = at;
  }
  const [, member = 0, item = 0] = last;
  return { member, item };
}

function hasNodes(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'nodes' in value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
