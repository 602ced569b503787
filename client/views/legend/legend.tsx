/** The legend: what is on the canvas and how it is drawn; pressing a line of it filters, its count selects. */
import type { ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';
import { GroupSection } from './group-section.tsx';
import { KindSection } from './kind-section.tsx';
import { LineSection } from './line-section.tsx';
import { ColourSection, RuleSection, SizeSection } from './look-sections.tsx';
import { RelationSection } from './relation-section.tsx';

/** The legend of the present picture. */
export function Legend(): ReactNode {
  const isEmpty = useExplorerState((state) => state.history.present.nodes.size === 0);
  if (isEmpty) return <p className="legend-none quiet">Nothing is on the canvas.</p>;
  return (
    <div className="legend">
      <GroupSection />
      <ColourSection />
      <RuleSection />
      <KindSection />
      <SizeSection />
      <LineSection />
      <RelationSection />
    </div>
  );
}
