/** The formats that people open: evidence bundles, pictures, briefs and tables. */
import { EVIDENCE, type ExportFormat } from '../export-format.ts';

/** What pictures of the server leave out of what the canvas shows. */
const DRAWN =
  'names are placed anew, and pins and the numbers of neighbours that are not shown are left out.';

/** By group. */
export const FOR_PEOPLE: readonly ExportFormat[] = [
  {
    name: 'html',
    title: 'Evidence bundle (HTML)',
    group: 'Evidence',
    ending: 'html',
    mediaType: 'text/html',
    purpose:
      'For sending to people without Entente: one file that opens in any browser, offline, with the picture, every sentence, disputes and sources, and that checks whether it was changed.',
    carries: [...EVIDENCE, 'positions', 'colours'],
    loses: `In the picture ${DRAWN}`,
    limit: 5_000,
  },
  {
    name: 'entente',
    title: 'Entente archive',
    group: 'Evidence',
    ending: 'entente',
    mediaType: 'application/vnd.entente+zip',
    purpose:
      'For keeping, handing on and bringing back into Entente: JSON in a zip, with a digest of each file.',
    carries: [...EVIDENCE, 'positions'],
  },
  {
    name: 'pdf',
    title: 'PDF for print',
    group: 'Documents and pictures',
    ending: 'pdf',
    mediaType: 'application/pdf',
    purpose:
      'For printing and sending on: the picture with its legend on one sheet, then every sentence by edge, disputes and numbered sources. Screen readers are told what its parts are.',
    carries: ['claims', 'documents', 'grades', 'disputes', 'positions', 'colours'],
    loses: `Latin, Cyrillic, Greek and Vietnamese are written as they are; other scripts, as Hangul, Han and Arabic, are spelt in Latin letters in brackets, and aliases and coordinates are left out. In the picture ${DRAWN}`,
    limit: 5_000,
  },
  {
    name: 'svg',
    title: 'SVG picture',
    group: 'Documents and pictures',
    ending: 'svg',
    mediaType: 'image/svg+xml',
    purpose:
      'For reports and further drawing in Inkscape, Illustrator, Word and browsers: real lines and words, with legend, date and sources.',
    carries: ['positions', 'colours'],
    loses: `The sentences behind the edges are left out; long names are shortened, and in a crowd of more than 150 entities those without room are left out (they stay in the tooltips). Besides, ${DRAWN}`,
    limit: 5_000,
  },
  {
    name: 'markdown',
    title: 'Markdown brief',
    group: 'Documents and pictures',
    ending: 'md',
    mediaType: 'text/markdown',
    purpose:
      'For reports in Obsidian, Pandoc, GitHub and any editor: every sentence by edge with its grade, footnotes to the documents, disputes by sides.',
    carries: ['claims', 'documents', 'grades', 'disputes'],
    loses:
      'Aliases, coordinates, ids and places on the canvas are left out, line ends within texts become blanks, and names are shortened to 120 characters.',
    limit: 20_000,
  },
  {
    name: 'csv',
    title: 'CSV tables',
    group: 'Tables',
    ending: 'zip',
    mediaType: 'application/zip',
    purpose:
      'For Gephi, Excel and scripts: a table of entities, one of relations with ids and names of both ends, and tables of the evidence.',
    carries: [...EVIDENCE, 'positions'],
    loses:
      'Texts that begin as formulas do have an apostrophe before them, so that no spreadsheet runs them; positions are plain columns.',
  },
  {
    name: 'xlsx',
    title: 'Excel workbook',
    group: 'Tables',
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    purpose:
      'For Excel, LibreOffice and Numbers: sheets of entities, relations, claims, documents and disputes, with names before ids. Whole days are dates.',
    carries: [...EVIDENCE, 'positions'],
    loses: 'Texts are cut at 32,767 letters, which is what a cell takes; positions are plain columns.',
    limit: 1_000_000,
  },
];
