/** What the open tab of the drawer shows; each kind of it is loaded when it is first shown. */
import { lazy, type ReactNode } from 'react';
import type { DrawerTab } from '../../state/panels.ts';
import { LazyPart } from '../parts/lazy-part.tsx';
import { Splitter } from '../parts/splitter.tsx';
import { DrawerContext, type DrawerPlace } from './drawer-context.ts';
import { DRAWER_PANEL, toTabId } from './drawer-tabs.ts';

const EntityTable = lazy(async () => ({
  default: (await import('./tables/entity-table.tsx')).EntityTable,
}));
const RelationTable = lazy(async () => ({
  default: (await import('./tables/relation-table.tsx')).RelationTable,
}));
const ClaimTable = lazy(async () => ({ default: (await import('./tables/claim-table.tsx')).ClaimTable }));
const Timeline = lazy(async () => ({ default: (await import('./timeline/timeline.tsx')).Timeline }));
const EarthMap = lazy(async () => ({ default: (await import('./map/earth-map.tsx')).EarthMap }));

/** The contents of the open drawer. */
export function DrawerContent({ tab, ...place }: DrawerPlace & { tab: DrawerTab }): ReactNode {
  return (
    <DrawerContext value={place}>
      <Splitter panel="drawerHeight" label="Height of the drawer" side="below" />
      <div id={DRAWER_PANEL} className="drawer-panel" role="tabpanel" aria-labelledby={toTabId(tab)}>
        <LazyPart about={tab}>
          {tab === 'entities' && <EntityTable />}
          {tab === 'relations' && <RelationTable />}
          {tab === 'claims' && <ClaimTable />}
          {tab === 'timeline' && <Timeline />}
          {tab === 'map' && <EarthMap />}
        </LazyPart>
      </div>
    </DrawerContext>
  );
}
