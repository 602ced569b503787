/** One graph of the schema: discs on a circle, a line for each pair, and below it the relations of what is chosen. */
import { useId, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { stepAlong, stepSideways } from '../../views/parts/arrow-keys.ts';
import { KindMark } from '../../views/parts/kind-mark.tsx';
import { countOf, writeNumber } from '../../views/parts/words.ts';
import { pairsAt, type Chosen, type SchemaGraph, type SchemaNode, type SchemaPair } from './schema-graph.ts';
import { SchemaRelations } from './schema-relations.tsx';

/** Units of the drawing in both directions. */
const SIZE = 300;

/** How far a line bends towards the middle, from 0 to 1. */
const BEND = 0.45;

/** How far the loop of a label with itself reaches out; below a disc past its name. */
const LOOP = { aside: 46, below: 78 } as const;

/** The drawing; the arrow keys go from disc to disc, up and down from line to line at a disc. */
export function SchemaDrawing({ title, graph }: { title: string; graph: SchemaGraph }): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const heading = useId();
  const [chosen, setChosen] = useState<Chosen>();
  /** The disc from which the lines are walked. */
  const [base, setBase] = useState(graph.nodes[0]?.label);
  const choose = (next: Chosen): void => {
    if (next.type === 'label') setBase(next.id);
    setChosen(next);
  };
  const go = (next: Chosen | undefined): void => {
    if (!next) return;
    const places = root.current?.querySelectorAll<HTMLElement | SVGElement>('[data-stop]') ?? [];
    [...places].find((each) => each.dataset['stop'] === stopOf(next))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = findNext(graph, { chosen, base }, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    go(next);
  };
  const lit = litBy(graph, chosen);
  return (
    <section className="side-section" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <div
        ref={root}
        className="schema-graph"
        data-chosen={chosen !== undefined}
        role="group"
        aria-labelledby={heading}
        onKeyDown={onKeyDown}
      >
        <svg viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`}>
          {graph.pairs.map((pair) => (
            <PairLine
              key={pair.key}
              pair={pair}
              nodes={graph.nodes}
              isLit={lit.pairs.has(pair.key)}
              onChoose={() => {
                choose({ type: 'pair', id: pair.key });
              }}
            />
          ))}
        </svg>
        {graph.nodes.map((node) => (
          <NodeDisc
            key={node.label}
            node={node}
            isLit={lit.labels.has(node.label)}
            isStop={node.label === base}
            isChosen={chosen?.type === 'label' && chosen.id === node.label}
            onChoose={() => {
              choose({ type: 'label', id: node.label });
            }}
          />
        ))}
      </div>
      {chosen && <SchemaRelations graph={graph} chosen={chosen} />}
    </section>
  );
}

interface PairLineProps {
  readonly pair: SchemaPair;
  readonly nodes: readonly SchemaNode[];
  readonly isLit: boolean;
  readonly onChoose: () => void;
}

/** A line, with a wider one over it that hands can hit. */
function PairLine({ pair, nodes, isLit, onChoose }: PairLineProps): ReactNode {
  const [one, other] = pair.ends.map((end) => nodes.find(({ label }) => label === end));
  if (!one || !other) return null;
  const { path, middle } = lineBetween(one, other);
  const style: CSSProperties = { strokeWidth: 1 + Math.log10(pair.count) };
  return (
    <g className="schema-pair" data-lit={isLit}>
      <path className="schema-line" d={path} style={style} />
      {isLit && (
        <text x={middle.x} y={middle.y} aria-hidden="true">
          {writeNumber(pair.count)}
        </text>
      )}
      <path
        className="schema-hit"
        d={path}
        role="button"
        tabIndex={-1}
        data-stop={stopOf({ type: 'pair', id: pair.key })}
        aria-label={`${one.label} and ${other.label}: ${countOf(pair.joins.length, 'relation')}, ${countOf(pair.count, 'edge')}`}
        onClick={onChoose}
        onFocus={onChoose}
      />
    </g>
  );
}

interface NodeDiscProps {
  readonly node: SchemaNode;
  readonly isLit: boolean;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function NodeDisc({
  node: { label, count, x, y },
  isLit,
  isStop,
  isChosen,
  onChoose,
}: NodeDiscProps): ReactNode {
  const style: CSSProperties = { left: `${String(x * 100)}%`, top: `${String(y * 100)}%` };
  return (
    <button
      type="button"
      className="schema-disc"
      style={style}
      data-lit={isLit}
      data-stop={stopOf({ type: 'label', id: label })}
      aria-pressed={isChosen}
      aria-label={`${label}: ${writeNumber(count)}`}
      tabIndex={isStop ? 0 : -1}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <KindMark kind={label} size={24} />
      <span>{label}</span>
    </button>
  );
}

/** A curve that bends towards the middle of the circle, or a loop that reaches out of it. */
function lineBetween(
  one: SchemaNode,
  other: SchemaNode,
): { readonly path: string; readonly middle: { readonly x: number; readonly y: number } } {
  const [from, to, half] = [scale(one), scale(other), SIZE / 2];
  if (one === other) {
    const angle = Math.atan2(from.y - half, from.x - half);
    const length = Math.sin(angle) > 0.7 ? LOOP.below : LOOP.aside;
    const reach = (turn: number): string => {
      const x = from.x + length * Math.cos(angle + turn);
      const y = from.y + length * Math.sin(angle + turn);
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    };
    const middle = {
      x: from.x + length * 0.72 * Math.cos(angle),
      y: from.y + length * 0.72 * Math.sin(angle),
    };
    return { path: `M${write(from)} C${reach(0.5)} ${reach(-0.5)} ${write(from)}`, middle };
  }
  const bend = {
    x: ((from.x + to.x) / 2) * (1 - BEND) + half * BEND,
    y: ((from.y + to.y) / 2) * (1 - BEND) + half * BEND,
  };
  const middle = { x: (from.x + to.x) / 4 + bend.x / 2, y: (from.y + to.y) / 4 + bend.y / 2 };
  return { path: `M${write(from)} Q${write(bend)} ${write(to)}`, middle };
}

function scale({ x, y }: SchemaNode): { readonly x: number; readonly y: number } {
  return { x: x * SIZE, y: y * SIZE };
}

function write({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function stopOf({ type, id }: Chosen): string {
  return `${type} ${id}`;
}

/** What stands out while something is chosen. */
function litBy(
  graph: SchemaGraph,
  chosen: Chosen | undefined,
): { readonly pairs: ReadonlySet<string>; readonly labels: ReadonlySet<string> } {
  if (!chosen) return { pairs: new Set(), labels: new Set() };
  const pairs =
    chosen.type === 'label' ? pairsAt(graph, chosen.id) : graph.pairs.filter(({ key }) => key === chosen.id);
  const labels = [...pairs.flatMap(({ ends }) => ends), ...(chosen.type === 'label' ? [chosen.id] : [])];
  return { pairs: new Set(pairs.map(({ key }) => key)), labels: new Set(labels) };
}

/** Where an arrow key leads: sideways to the next disc, up and down along the lines at the disc that was left. */
function findNext(
  graph: SchemaGraph,
  { chosen, base }: { readonly chosen: Chosen | undefined; readonly base: string | undefined },
  key: string,
): Chosen | undefined {
  if (base === undefined) return undefined;
  const sideways = stepSideways(key);
  if (sideways !== 0) {
    const at = graph.nodes.findIndex(({ label }) => label === base) + sideways;
    const next = graph.nodes.at(at % graph.nodes.length);
    return next && { type: 'label', id: next.label };
  }
  const along = stepAlong(key);
  if (along === 0) return undefined;
  const pairs = pairsAt(graph, base);
  const at = chosen?.type === 'pair' ? pairs.findIndex((pair) => pair.key === chosen.id) : -1;
  if (at + along < 0) return { type: 'label', id: base };
  const next = pairs[Math.min(at + along, pairs.length - 1)];
  return next && { type: 'pair', id: next.key };
}
