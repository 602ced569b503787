/** What an export is to be, as far as it has been chosen, and the request that this makes. */
import { useMemo, useState } from 'react';
import type { ExportFormat } from '../../../../server/model/export-format.ts';
import { drawableOf, type DrawablePicture } from '../../../state/exporting/drawing.ts';
import {
  keepExportChoices,
  readExportChoices,
  type ExportChoices,
} from '../../../state/exporting/export-choices.ts';
import type { ExportRequest } from '../../../state/exporting/export-request.ts';
import type { ExportSource } from '../../../state/exporting/export-source.ts';
import { selectedPart, shownPart } from '../../../state/exporting/picture-part.ts';
import type { ExplorerState } from '../../../state/store.ts';
import { listFilters } from '../../../state/view/filters.ts';
import { useExplorer } from '../../explorer-context.ts';
import { useContent, type ExportContent } from './export-content.ts';
import { chooseFormat, offerFormats, PNG, type OfferedGroup } from './offered-formats.ts';

/** What is to be exported. */
export interface ExportDraft {
  readonly source: ExportSource;
  readonly setSource: (source: ExportSource) => void;
  readonly groups: readonly OfferedGroup[];
  readonly format: ExportFormat;
  readonly choices: ExportChoices;
  readonly choose: (change: Partial<ExportChoices>) => void;
  /** Undefined where the file has the title of what it is of. */
  readonly title: string | undefined;
  readonly setTitle: (title: string) => void;
  /** Whether what filters hide goes along; undefined where nothing that is exported has filters. */
  readonly hidden: boolean | undefined;
  readonly setHidden: (hidden: boolean) => void;
  readonly wish: ExportWish | undefined;
  readonly content: ExportContent;
}

/** What is made into a file: a picture that the page draws, or what the server is asked for. */
export type ExportWish =
  | {
      readonly type: 'picture';
      readonly title: string;
      readonly picture: DrawablePicture;
      readonly choices: ExportChoices['picture'];
    }
  | { readonly type: 'request'; readonly request: ExportRequest };

/** The draft of one dialogue. */
export function useDraft(given: ExportSource | undefined): ExportDraft {
  const { store } = useExplorer();
  const [source, setSource] = useState<ExportSource>(
    () => given ?? { type: shownPart(store.getState()).nodes.length > 0 ? 'canvas' : 'all' },
  );
  const [choices, setChoices] = useState(readExportChoices);
  const [typed, setTitle] = useState<string>();
  const groups = offerFormats(source);
  const format = chooseFormat(groups, choices.format);
  // Chosen anew each time: what was hidden once may not be meant to leave the next time.
  const [hidden, setHidden] = useState(false);
  const content = useContent(source, hidden);
  const { of, state } = content;
  const isPart = typeof of === 'object' && 'nodes' in of;
  const wish = useMemo((): ExportWish | undefined => {
    const part = typeof of === 'object' && 'nodes' in of ? of : undefined;
    if (format === PNG) {
      const picture =
        part && drawableOf(state, source.type === 'selection' ? selectedPart(state) : undefined);
      return picture && { type: 'picture', title: part.title, picture, choices: choices.picture };
    }
    if (!of) return undefined;
    const madeBy = choices.madeBy.trim();
    const form = {
      format: format.name,
      evidence: choices.evidence,
      ...(madeBy !== '' && { madeBy }),
    };
    const titled = part && typed !== undefined ? { ...part, title: typed.trim() } : of;
    return { type: 'request', request: { ...form, of: titled } };
  }, [of, state, source, format, choices, typed]);
  return {
    source,
    setSource,
    groups,
    format,
    choices,
    choose: (change) => {
      const next = { ...choices, ...change };
      setChoices(next);
      keepExportChoices(next);
    },
    title: isPart && format !== PNG ? (typed ?? of.title) : undefined,
    setTitle,
    hidden: format !== PNG && canHide(source, state) ? hidden : undefined,
    setHidden,
    wish,
    content,
  };
}

/** Of a saved view that is not on the canvas only the server knows whether it has filters. */
function canHide({ type }: ExportSource, { history }: ExplorerState): boolean {
  const { filters, hiddenEdges } = history.present;
  return type === 'view' || (type === 'canvas' && listFilters(filters).length + hiddenEdges.size > 0);
}
