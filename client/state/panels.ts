/** Which panels are open and how large they are; kept in the browser between visits. */
import { isAtMost } from './page-width.ts';

/** What the drawer below the canvas can show. */
export type DrawerTab = 'entities' | 'relations' | 'claims' | 'timeline' | 'map';

/** What the column on the left shows. */
export type LegendTab = 'legend' | 'filters';

/** Panels and their sizes, in pixels. */
export interface Panels {
  /** On wide pages the legend is a column. */
  readonly legend: boolean;
  /** On pages too narrow for a column it is a sheet, which begins closed. */
  readonly legendSheet: boolean;
  readonly legendTab: LegendTab;
  readonly details: boolean;
  readonly drawer: boolean;
  readonly drawerTab: DrawerTab;
  readonly legendWidth: number;
  readonly detailsWidth: number;
  readonly drawerHeight: number;
  /** Of the console's editor; undefined as long as it is as high as its text needs. */
  readonly editorHeight: number | undefined;
}

/** Limits of the sizes, and what they are before anybody changes them. */
export const PANEL_SIZES = {
  legendWidth: { least: 180, first: 240, most: 420 },
  detailsWidth: { least: 300, first: 380, most: 640 },
  drawerHeight: { least: 140, first: 300, most: 640 },
  editorHeight: { least: 76, first: undefined, most: 900 },
} as const;

const KEY = 'entente.panels';

const FIRST: Panels = {
  legend: true,
  legendSheet: false,
  legendTab: 'legend',
  details: false,
  drawer: false,
  drawerTab: 'entities',
  legendWidth: PANEL_SIZES.legendWidth.first,
  detailsWidth: PANEL_SIZES.detailsWidth.first,
  drawerHeight: PANEL_SIZES.drawerHeight.first,
  editorHeight: PANEL_SIZES.editorHeight.first,
};

/** The panels as they were left; but sheets and details, which belong to a selection, begin closed, and the legend is shown, not the filters. */
export function readPanels(): Panels {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return FIRST;
    const size = <Name extends keyof typeof PANEL_SIZES>(name: Name): number | Panels[Name] => {
      const value: unknown = Reflect.get(kept, name);
      return typeof value === 'number' ? fitSize(name, value) : FIRST[name];
    };
    const tab: unknown = Reflect.get(kept, 'drawerTab');
    return {
      ...FIRST,
      legend: Reflect.get(kept, 'legend') !== false,
      // As a sheet it would hide the picture that the page opens with.
      drawer: Reflect.get(kept, 'drawer') === true && !isAtMost('sheets'),
      drawerTab: isTab(tab) ? tab : FIRST.drawerTab,
      legendWidth: size('legendWidth'),
      detailsWidth: size('detailsWidth'),
      drawerHeight: size('drawerHeight'),
      editorHeight: size('editorHeight'),
    };
  } catch {
    return FIRST;
  }
}

/** Keeps them for the next visit, where the browser keeps anything. */
export function keepPanels(panels: Panels): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(panels));
  } catch {
    // They hold for this visit at least.
  }
}

/** A size within its limits. */
export function fitSize(name: keyof typeof PANEL_SIZES, size: number): number {
  const { least, most } = PANEL_SIZES[name];
  return Math.min(most, Math.max(least, Math.round(size)));
}

function isTab(tab: unknown): tab is DrawerTab {
  return tab === 'entities' || tab === 'relations' || tab === 'claims' || tab === 'timeline' || tab === 'map';
}
