/** A measure of what is drawn: computed when it is needed, and anew when what is drawn has changed. */
import { useEffect, useState } from 'react';
import type { Measurement } from '../../../server/model/picture/measure-graph.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';

/** A measure as far as it is known. */
export interface MeasuredNow {
  /** By entity; undefined until it is computed. */
  readonly values: ReadonlyMap<string, number> | undefined;
  /** Whether computing it was given up, or failed. */
  readonly isGivenUp: boolean;
  /** Computes it again. */
  readonly again: () => void;
}

/** Computes a measure, unless it is known. */
export function useMeasured(what: Measurement): MeasuredNow {
  const { commands, store } = useExplorer();
  const values = useExplorerState((state) => state.measured[what]);
  const [round, setRound] = useState(0);
  const [givenUp, setGivenUp] = useState('');
  const own = `${what} ${String(round)}`;
  useEffect(() => {
    if (values) return;
    void commands.measure(what).then(() => {
      if (!store.getState().measured[what]) setGivenUp(own);
    });
  }, [commands, store, what, values, own]);
  return {
    values,
    isGivenUp: !values && givenUp === own,
    again: () => {
      setRound(round + 1);
    },
  };
}
