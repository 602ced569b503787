/** A picture to be saved, small and whole, for tests of saved views. */
import type { ViewContent, ViewDraft } from '../model/view-content.ts';
import { VIEW_FORMAT } from '../model/view-content.ts';

/** A picture of Russia and others, with one of everything that a picture can hold. */
export function viewContent(over: Partial<ViewContent> = {}): ViewContent {
  return {
    format: VIEW_FORMAT,
    nodes: [
      ['st-rus', 0, -120, 1],
      ['st-prk', 340, 25, 3],
      ['or-nhk', -9, 1e7, 0],
    ],
    edges: [[0, 'SUPPLIES', 1, 12, 'confirmed', 1]],
    expansions: [[0, 2, 40, [1, 2]]],
    partial: true,
    hiddenEdges: ['st-rus~SIGNS~st-prk'],
    filters: {
      hiddenKinds: ['Document'],
      hiddenRelations: ['MENTIONS'],
      hiddenStatuses: ['denied'],
      grade: 'B3',
      publishers: ['pu-kbs-1a2b3c'],
      days: { from: '2024-01', to: null },
      text: 'shells',
      contested: false,
    },
    arrangement: { layout: 'layered', direction: 'down' },
    backdrop: {
      type: 'axis',
      knots: [
        [19_000, 0],
        [19_300.5, 840],
      ],
      undated: [-240, -56],
    },
    grouping: {
      by: 'kind',
      groups: [
        { key: 'State', name: 'States', kind: 'State', members: ['st-rus', 'st-prk'], open: false },
        { key: 'rest', name: '', kind: null, members: ['or-nhk', 'st-rus'], open: true },
      ],
    },
    bundled: true,
    style: {
      size: 'betweenness',
      colour: 'community',
      label: 'name-and-kind',
      icons: true,
      width: 'origins',
      line: 'status',
      palette: 'bright',
      rules: [
        { when: { field: 'claims', is: 'at-least', value: 10 }, colour: '#A0b1c2', scale: 2.5 },
        { when: { field: 'name', is: 'containing', value: 'Navy' }, icon: 'ship', label: 'none' },
      ],
    },
    notes: [{ id: 'n1', x: 1.5, y: -2, width: 220, text: 'Who pays?\nUnclear. 북한 “quote” \\ \u2028' }],
    look: { x: 0.25, y: -1, zoom: 0.75 },
    selection: { nodes: ['st-rus'], edges: ['st-rus~SUPPLIES~st-prk'] },
    ...over,
  };
}

/** Something to be saved under a name. */
export function viewDraft(name: string, over: Partial<ViewDraft> = {}): ViewDraft {
  return { name, content: viewContent(), thumbnail: 'data:image/png;base64,iVBORw0KGgo=', ...over };
}
