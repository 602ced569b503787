/** The palettes to choose from, each shown by its colours. */
import { useId, type ReactNode } from 'react';
import { PALETTES } from '../../../server/model/view-style/palettes.ts';

/** The choice. */
export function PaletteChoice({
  chosen,
  onChoose,
}: {
  chosen: string;
  onChoose: (palette: string, name: string) => void;
}): ReactNode {
  const group = useId();
  return (
    <fieldset className="palettes">
      <legend>Palette</legend>
      {Object.entries(PALETTES).map(([id, { name, colours }]) => (
        <label key={id} className="palette">
          <input
            type="radio"
            name={group}
            checked={id === chosen}
            onChange={() => {
              onChoose(id, name);
            }}
          />
          <span className="palette-name">{name}</span>
          <span className="palette-colours" aria-hidden="true">
            {colours.map((colour) => (
              <span key={colour} style={{ background: colour }} />
            ))}
          </span>
        </label>
      ))}
      <p className="quiet">All stay apart for people with any deficiency of colour vision.</p>
    </fieldset>
  );
}
