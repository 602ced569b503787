/** How a picture is drawn into its file: how large, on which ground, with a legend and its sources or without. */
import type { ReactNode } from 'react';
import { PICTURE_SCALES, type PictureChoices } from '../../../state/exporting/export-choices.ts';
import { Tick } from '../../parts/choice.tsx';

/** The fields. */
export function PictureOptions({
  choices,
  onChange,
}: {
  choices: PictureChoices;
  onChange: (choices: PictureChoices) => void;
}): ReactNode {
  return (
    <div className="export-options">
      <fieldset className="export-scales">
        <legend>Size</legend>
        {PICTURE_SCALES.map((scale) => (
          <label key={scale}>
            <input
              type="radio"
              name="export-scale"
              checked={choices.scale === scale}
              onChange={() => {
                onChange({ ...choices, scale });
              }}
            />
            <span>{scale}×</span>
          </label>
        ))}
      </fieldset>
      <Tick
        label="Legend below"
        isOn={choices.hasLegend}
        onChange={(hasLegend) => {
          onChange({ ...choices, hasLegend });
        }}
      />
      <Tick
        label="Sources below"
        isOn={choices.hasSources}
        onChange={(hasSources) => {
          onChange({ ...choices, hasSources });
        }}
      />
      <Tick
        label="Transparent background"
        isOn={choices.isTransparent}
        onChange={(isTransparent) => {
          onChange({ ...choices, isTransparent });
        }}
      />
    </div>
  );
}
