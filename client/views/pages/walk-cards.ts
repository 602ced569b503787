/** Walks over cards that are laid out in rows, by the arrow keys. */

/** Where a card lies, in any unit. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

/** Number of the card that an arrow key leads to from another one; undefined where there is none, or it is no arrow key. */
export function walkCards(places: readonly CardPlace[], from: number, key: string): number | undefined {
  const here = places[from];
  if (!here) return undefined;
  if (key === 'ArrowLeft') return from > 0 ? from - 1 : undefined;
  if (key === 'ArrowRight') return from < places.length - 1 ? from + 1 : undefined;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const numbered = places.map((place, at) => ({ ...place, at }));
  const rows =
    key === 'ArrowUp'
      ? numbered.filter(({ top }) => top < here.top).reverse()
      : numbered.filter(({ top }) => top > here.top);
  const [next] = rows;
  const row = rows.filter(({ top }) => top === next?.top);
  const distance = ({ left }: CardPlace): number => Math.abs(left - here.left);
  return row.toSorted((a, b) => distance(a) - distance(b) || a.at - b.at)[0]?.at;
}
