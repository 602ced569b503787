/** The disc of a kind, looked up in the vocabulary. */
import type { ReactNode } from 'react';
import { findKind } from '../../../server/model/vocabulary.ts';
import { useExplorerState } from '../explorer-context.ts';
import { KindDisc } from './icon.tsx';

/** The disc of a kind; neutral where the vocabulary has no such kind. */
export function KindMark({ kind, size = 20 }: { kind: string; size?: number }): ReactNode {
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const found = vocabulary && findKind(vocabulary, kind);
  return <KindDisc colour={found?.colour ?? '#58656f'} icon={found?.icon ?? 'circle'} size={size} />;
}
