/** The parts of an Excel workbook as the format (ECMA-376, transitional) has them, sheets row by row with their texts in place. */
import type { FileParts } from '../graph-writer.ts';
import type { Cell, Table } from './tables.ts';

/** Rows of a sheet, its head included. */
export const SHEET_ROWS = 1_048_576;

/** Letters of a cell. */
const CELL_LETTERS = 32_767;
/** What stands at the end of a text that is longer. */
const CUT = ' […]';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Days are counted from here. Before March 1900 programs count differently: Excel has a leap day that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;

/** Rows by which the width of columns is told, and the least and the greatest width, in letters. */
const SAMPLE = 200;
const WIDTHS = { least: 8, greatest: 60 };

/** Rows of one sheet; its first row is bold, stays in sight and filters; columns are as wide as the first rows need; days are dates. */
export async function* writeSheet(
  { head, days }: Pick<Table, 'head' | 'days'>,
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
): FileParts {
  const isDay = head.map((name) => days?.has(name) === true);
  const write = (rows: readonly (readonly Cell[])[]): string =>
    rows.map((row) => toRow(row, '', isDay)).join('');
  let count = 1;
  // Pages may be of any size, and the same rows give the same widths.
  let sample: (readonly Cell[])[] | undefined = [];
  for await (const page of pages) {
    count += page.length;
    if (!sample) {
      yield write(page);
      continue;
    }
    sample.push(...page);
    if (sample.length < SAMPLE) continue;
    yield openSheet(head, sample) + write(sample);
    sample = undefined;
  }
  if (sample) yield openSheet(head, sample) + write(sample);
  yield `</sheetData><autoFilter ref="A1:${toLetters(head.length)}${String(count)}"/></worksheet>\n`;
}

function openSheet(head: readonly string[], sample: readonly (readonly Cell[])[]): string {
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = head.map((name, at) => {
    const lengths = [name, ...sample.slice(0, SAMPLE).map((row) => row[at] ?? '')].map(
      (cell) => String(cell).length + 2,
    );
    const width = Math.min(WIDTHS.greatest, Math.max(WIDTHS.least, ...lengths));
    const number = String(at + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}">${pane}<cols>${columns.join('')}</cols><sheetData>${toRow(head, ' s="1"')}`;
}

/** The letters of a column, counted from 1: A, B … Z, AA. */
function toLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest === 0 ? '' : toLetters(rest)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** Cells without the addresses that readers count themselves. */
function toRow(cells: readonly Cell[], style: string, isDay: readonly boolean[] = []): string {
  let row = '<row>';
  for (const [at, cell] of cells.entries())
    row += (isDay[at] === true ? toDay(cell) : undefined) ?? toCell(cell, style);
  return `${row}</row>\n`;
}

function toCell(cell: Cell, style: string): string {
  if (cell === undefined || cell === '') return '<c/>';
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? '1' : '0'}</v></c>`;
  // Excel keeps 15 digits: longer numbers stay exact as texts.
  if (typeof cell === 'number' && Math.abs(cell) < 1e15) return `<c><v>${String(cell)}</v></c>`;
  return `<c${style} t="inlineStr"><is><t xml:space="preserve">${toText(String(cell))}</t></is></c>`;
}

/** A whole day as a date, which can be sorted, filtered and charted; months and years stay the texts that they are. */
function toDay(cell: Cell): string | undefined {
  if (typeof cell !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(cell)) return undefined;
  const moment = new Date(cell);
  // A day that is none, as 30 February, is another one by then.
  if (Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(cell)) return undefined;
  const number = (moment.getTime() - DAY_ZERO) / 86_400_000;
  return number >= FIRST_DAY ? `<c s="2"><v>${String(number)}</v></c>` : undefined;
}

/** A text is never a formula, whatever it begins with: only `<f>` is one. */
function toText(text: string): string {
  const short =
    text.length > CELL_LETTERS
      ? text.slice(0, CELL_LETTERS - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
      : text;
  return short.replace(NEEDS_CARE, toReference);
}

/** What XML does not take or reads otherwise, and what the format takes for an escape of its own. */
// eslint-disable-next-line no-control-regex -- these are the characters that XML does not take
const NEEDS_CARE = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}|_(?=x[0-9A-Fa-f]{4}_)/gu;

function toReference(found: string): string {
  if (found === '&') return '&amp;';
  if (found === '<') return '&lt;';
  if (found === '>') return '&gt;';
  if (found === '\r') return '_x000D_';
  return found === '_' ? '_x005F_' : '\ufffd';
}

/** The parts that say what sheets there are, in the order of their tabs; each is `xl/worksheets/sheet<number>.xml`, counted from 1. */
export function workbookParts(
  sheets: readonly { readonly name: string; readonly number: number }[],
): readonly (readonly [name: string, content: string])[] {
  const numbered = sheets.map(({ name, number }) => ({ name, number: String(number) }));
  const styles = String(sheets.length + 1);
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return [
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbered
        .map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${numbered
        .map(({ number }) => relationship(number, 'worksheet', `worksheets/sheet${number}.xml`))
        .join('')}${relationship(styles, 'styles', 'styles.xml')}</Relationships>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relationship('1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${numbered
        .map(({ number }) => override(`worksheets/sheet${number}`, 'worksheet'))
        .join('')}${override('styles', 'styles')}</Types>`,
    ],
  ].map(([name = '', content = '']) => [name, `${XML}${content}\n`]);
}
