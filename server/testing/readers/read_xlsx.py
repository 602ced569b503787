"""Reads a workbook with openpyxl; prints its sheets as JSON: rows, and whether any cell is a formula."""
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.escape import unescape

book = openpyxl.load_workbook(sys.argv[1])


def plain(value):
    if isinstance(value, datetime.datetime):
        return {'day': value.date().isoformat()}
    return unescape(value) if isinstance(value, str) else value


print(json.dumps({
    sheet.title: {
        'rows': [[plain(cell.value) for cell in row] for row in sheet.iter_rows()],
        'formulas': sum(cell.data_type == 'f' for row in sheet.iter_rows() for cell in row),
        'frozen': sheet.freeze_panes,
        'filter': sheet.auto_filter.ref,
    }
    for sheet in book
}))
