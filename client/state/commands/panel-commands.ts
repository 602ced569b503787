/** The commands that open and close what lies around the canvas: notices, menus, dialogues, panels, pages, the camera. */
import { copyText } from '../clipboard.ts';
import { keepPanels, fitSize, type DrawerTab, type LegendTab, PANEL_SIZES } from '../panels.ts';
import { toPath, type Page } from '../page.ts';
import {
  BUDGET,
  type CameraRequest,
  type ContextMenu,
  type Dialogue,
  type ExplorerStore,
  type Notice,
  type Tool,
} from '../store.ts';
import type { Target } from '../view/selection.ts';

/** A panel that is open or closed. */
export type PanelName = 'legend' | 'legendSheet' | 'details' | 'drawer';

/** What is said of a text that was to be copied, in a notice of that key. */
export interface CopyWords {
  readonly key: string;
  readonly done: string;
  readonly refused: string;
}

/** Commands that change nothing of the picture. */
export interface PanelCommands {
  readonly notify: (notice: Notice) => void;
  /** Copies a text and says so, or what to do where the browser does not let it. */
  readonly copy: (text: string, words: CopyWords) => Promise<void>;
  readonly dismiss: (key: string) => void;
  readonly dismissCaption: () => void;
  readonly hover: (target: Target | undefined) => void;
  readonly setCursor: (id: string | undefined) => void;
  readonly aim: (request: CameraRequest) => void;
  readonly setTool: (tool: Tool) => void;
  readonly openMenu: (menu: ContextMenu | undefined) => void;
  readonly openDialogue: (dialogue: Dialogue | undefined) => void;
  readonly setPanel: (panel: PanelName, open: boolean) => void;
  readonly setPanelSize: (panel: keyof typeof PANEL_SIZES, size: number | undefined) => void;
  readonly showLegendTab: (tab: LegendTab) => void;
  /** Opens the drawer below the canvas at one of its tabs; closes it where it shows that tab already. */
  readonly toggleDrawer: (tab: DrawerTab) => void;
  /**
   * Shows a page instead of the canvas, or the canvas again; the browser's back button leads back. `again` takes the place of the
   * page that is shown, as for the same list with other filters.
   */
  readonly show: (page: Page, again?: boolean) => void;
  /** Lets the canvas take more entities. */
  readonly raiseBudget: () => void;
}

/** The commands over one store. */
export function createPanelCommands(store: ExplorerStore): PanelCommands {
  const setPanels = (change: Partial<ReturnType<ExplorerStore['getState']>['panels']>): void => {
    const panels = { ...store.getState().panels, ...change };
    store.setState({ panels });
    keepPanels(panels);
  };
  const notify = (notice: Notice): void => {
    const others = store.getState().notices.filter((each) => each.key !== notice.key);
    store.setState({ notices: [...others, notice].slice(-3) });
  };
  return {
    notify,
    copy: async (text, { key, done, refused }) => {
      const isCopied = await copyText(text);
      notify(isCopied ? { key, tone: 'plain', text: done } : { key, tone: 'problem', text: refused });
    },
    dismiss: (key) => {
      store.setState({ notices: store.getState().notices.filter((each) => each.key !== key) });
    },
    dismissCaption: () => {
      store.setState({ caption: undefined });
    },
    hover: (target) => {
      const { hovered } = store.getState();
      if (hovered?.id !== target?.id || hovered?.type !== target?.type) store.setState({ hovered: target });
    },
    setCursor: (cursor) => {
      store.setState({ cursor });
    },
    aim: (camera) => {
      store.setState({ camera });
    },
    setTool: (tool) => {
      store.setState({ tool });
    },
    openMenu: (menu) => {
      store.setState({ menu });
    },
    openDialogue: (dialogue) => {
      store.setState({ dialogue });
    },
    setPanel: (panel, open) => {
      setPanels({ [panel]: open });
      // Whoever reads what was chosen has chosen.
      if (panel === 'details' && open && store.getState().tool === 'several')
        store.setState({ tool: 'move' });
    },
    setPanelSize: (panel, size) => {
      setPanels({ [panel]: size === undefined ? PANEL_SIZES[panel].first : fitSize(panel, size) });
    },
    showLegendTab: (legendTab) => {
      setPanels({ legendTab });
    },
    toggleDrawer: (drawerTab) => {
      const { panels } = store.getState();
      setPanels({ drawerTab, drawer: !(panels.drawer && panels.drawerTab === drawerTab) });
    },
    show: (page, again = false) => {
      const path = toPath(page);
      if (path !== `${location.pathname}${location.search}`) {
        const address = `${path}${location.hash}`;
        if (again) history.replaceState(null, '', address);
        else history.pushState(null, '', address);
      }
      store.setState({ page, menu: undefined, dialogue: undefined });
    },
    raiseBudget: () => {
      store.setState({ budget: Math.min(BUDGET.most, store.getState().budget + BUDGET.step) });
    },
  };
}
