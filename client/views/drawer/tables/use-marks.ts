/** Which rows are marked: those that were marked here while the selection is theirs, else those of what is selected. */
import { useMemo, useState } from 'react';
import type { Selection } from '../../../state/view/selection.ts';
import { useExplorer, useExplorerState } from '../../explorer-context.ts';
import { isChosen, isSameSelection, toSelection, type Chosen, type TableRow } from './table-row.ts';

/** The marks, and what changes them and with them the selection. */
export interface Marks<Row> {
  readonly ids: ReadonlySet<string>;
  /** Whether they were made here, and not by a selection elsewhere. */
  readonly areOwn: boolean;
  /** Marks just these. */
  readonly mark: (rows: readonly Row[]) => void;
  /** Marks a row besides, or takes its mark away. */
  readonly toggle: (row: Row) => void;
}

/** The marks of the rows of a table. Rows are more exact than the selection: of the claims behind one edge some can be marked. */
export function useMarks<Row extends TableRow>(rows: readonly Row[], chosen: Chosen): Marks<Row> {
  const { commands } = useExplorer();
  const selection = useExplorerState((state) => state.selection);
  const [own, setOwn] = useState<{ selection: Selection; ids: ReadonlySet<string> }>();
  const areOwn = own !== undefined && isSameSelection(own.selection, selection);
  const theirs = useMemo(
    () => new Set(rows.filter((row) => isChosen(row, chosen)).map((row) => row.id)),
    [rows, chosen],
  );
  const ids = areOwn ? own.ids : theirs;
  const take = (next: ReadonlySet<string>, selected: Selection): void => {
    setOwn({ selection: selected, ids: next });
    commands.select(selected);
  };
  return {
    ids,
    areOwn,
    mark: (marked) => {
      take(new Set(marked.map((row) => row.id)), toSelection(marked));
    },
    toggle: (row) => {
      const next = new Set(ids);
      if (!next.delete(row.id)) next.add(row.id);
      const of = (marked: ReadonlySet<string>): Selection =>
        toSelection(rows.filter((each) => marked.has(each.id)));
      take(next, replaceIn(selection, of(ids), of(next)));
    },
  };
}

/** A selection in which one part has been replaced by another; what belongs to neither stays. */
function replaceIn(selection: Selection, before: Selection, after: Selection): Selection {
  const replace = (all: readonly string[], old: readonly string[], fresh: readonly string[]): string[] => {
    const gone = new Set(old);
    return [...new Set([...all.filter((id) => !gone.has(id)), ...fresh])];
  };
  return {
    nodes: replace(selection.nodes, before.nodes, after.nodes),
    edges: replace(selection.edges, before.edges, after.edges),
  };
}
