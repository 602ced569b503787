/** How the picture is drawn: sizes, colours, names, lines, and rules; each choice is seen at once and is one step. */
import type { ReactNode } from 'react';
import type {
  ColourBy,
  LabelBy,
  LineBy,
  SizeBy,
  Style,
  WidthBy,
} from '../../../server/model/view-content.ts';
import { DEFAULT_STYLE } from '../../../server/model/view-style/default-style.ts';
import { measuresOf } from '../../../server/model/view-style/node-style.ts';
import { MEASURES } from '../../state/measures.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Choice, Tick, type Option } from '../parts/choice.tsx';
import { Docked } from './docked.tsx';
import { PaletteChoice } from './palette-choice.tsx';
import { RuleList } from './rule-list.tsx';

const SIZES: readonly Option<SizeBy>[] = [
  { value: 'documents', label: 'Documents' },
  { value: 'claims', label: 'Claims' },
  { value: 'degree', label: MEASURES.degree.name },
  { value: 'betweenness', label: MEASURES.betweenness.name },
  { value: 'pagerank', label: MEASURES.pagerank.name },
  { value: 'same', label: 'All the same' },
];
const COLOURS: readonly Option<ColourBy>[] = [
  { value: 'kind', label: 'Kind' },
  { value: 'subtype', label: 'Subtype' },
  { value: 'community', label: 'Community' },
  { value: 'same', label: 'All the same' },
];
/** What is written below nodes. */
const LABELS: readonly Option<LabelBy>[] = [
  { value: 'name', label: 'Name' },
  { value: 'name-and-kind', label: 'Name and kind' },
  { value: 'none', label: 'Nothing' },
];
const WIDTHS: readonly Option<WidthBy>[] = [
  { value: 'origins', label: 'Independent origins' },
  { value: 'claims', label: 'Claims' },
  { value: 'same', label: 'All the same' },
];
const LINES: readonly Option<LineBy>[] = [
  { value: 'status', label: 'Status' },
  { value: 'same', label: 'All the same' },
];

/** What the chosen size says, in one sentence. */
const SIZE_MEANINGS: Readonly<Record<SizeBy, string | undefined>> = {
  documents: 'How many documents speak of it.',
  claims: 'How many claims it is an end of.',
  same: undefined,
  degree: MEASURES.degree.meaning,
  betweenness: MEASURES.betweenness.meaning,
  pagerank: MEASURES.pagerank.meaning,
};

/** The panel. */
export function StylePanel(): ReactNode {
  const { commands } = useExplorer();
  const style = useExplorerState((state) => state.history.present.style);
  const isBundled = useExplorerState((state) => state.history.present.bundled);
  const set = (name: string, change: Partial<Style>): void => {
    commands.setStyle(name, change);
    for (const what of measuresOf({ ...style, ...change })) void commands.measure(what);
  };
  const isFirst = JSON.stringify(style) === JSON.stringify(DEFAULT_STYLE) && !isBundled;
  return (
    <Docked
      title="How it is drawn"
      foot={
        <button
          type="button"
          className="button"
          disabled={isFirst}
          onClick={() => {
            commands.change('draw it as at first', (view) => ({
              ...view,
              style: DEFAULT_STYLE,
              bundled: false,
            }));
          }}
        >
          Reset
        </button>
      }
    >
      <section className="docked-section" aria-label="Entities">
        <h3>Entities</h3>
        <Choice
          label="Size"
          options={SIZES}
          value={style.size}
          onChoose={(size) => {
            set(`size by ${lower(SIZES, size)}`, { size });
          }}
        />
        {SIZE_MEANINGS[style.size] !== undefined && <p className="quiet">{SIZE_MEANINGS[style.size]}</p>}
        <Choice
          label="Colour"
          options={COLOURS}
          value={style.colour}
          onChoose={(colour) => {
            set(`colour by ${lower(COLOURS, colour)}`, { colour });
          }}
        />
        {style.colour !== 'kind' && (
          <PaletteChoice
            chosen={style.palette}
            onChoose={(palette, name) => {
              set(`take the palette ${name}`, { palette });
            }}
          />
        )}
        <Choice
          label="Text"
          options={LABELS}
          value={style.label}
          onChoose={(label) => {
            set(`write ${lower(LABELS, label)} below nodes`, { label });
          }}
        />
        <Tick
          label="Icons"
          isOn={style.icons}
          onChange={(icons) => {
            set(icons ? 'draw icons' : 'draw no icons', { icons });
          }}
        />
      </section>
      <section className="docked-section" aria-label="Edges">
        <h3>Edges</h3>
        <Choice
          label="Width"
          options={WIDTHS}
          value={style.width}
          onChoose={(width) => {
            set(`width by ${lower(WIDTHS, width)}`, { width });
          }}
        />
        <Choice
          label="Line"
          options={LINES}
          value={style.line}
          onChoose={(line) => {
            set(`lines by ${lower(LINES, line)}`, { line });
          }}
        />
        <Tick label="Draw parallel edges as one" isOn={isBundled} onChange={commands.setBundled} />
      </section>
      <RuleList
        onChange={(name, rules) => {
          set(name, { rules });
        }}
      />
    </Docked>
  );
}

function lower<Value extends string>(options: readonly Option<Value>[], value: Value): string {
  const label = options.find((each) => each.value === value)?.label ?? value;
  return label === 'PageRank' ? label : label.toLowerCase();
}
