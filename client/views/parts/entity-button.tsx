/** The name of an entity that can be pressed: it is chosen, and put on the canvas if it is not there. */
import type { ReactNode } from 'react';
import { useExplorer } from '../explorer-context.ts';
import { KindMark } from './kind-mark.tsx';

/** The button; without `kind` it is only the name, for use within a sentence. */
export function EntityButton({ id, name, kind }: { id: string; name: string; kind?: string }): ReactNode {
  const { commands } = useExplorer();
  return (
    <button
      type="button"
      className={kind === undefined ? 'entity-word' : 'entity-button'}
      onClick={() => {
        commands.show({ name: 'canvas' });
        void commands.add(id);
      }}
    >
      {kind !== undefined && <KindMark kind={kind} />}
      <span>{name}</span>
    </button>
  );
}
