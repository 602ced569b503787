"""Runs readers one after another in one process: each line asks for one, as [file, argument…], and one line answers it.

Loading the libraries takes longer than reading a file with them, so they are loaded once for all files.
"""

import contextlib
import io
import json
import os
import runpy
import sys
import traceback


def run(file, *args):
    """What a reader prints, or what it complains of."""
    sys.argv = [file, *args]
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            runpy.run_path(file, run_name="__main__")
    except (Exception, SystemExit):
        return {"complaint": traceback.format_exc()}
    return {"printed": printed.getvalue()}


def main():
    # Libraries in C print past Python: that goes to where complaints go, not between the answers.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for line in sys.stdin:
        print(json.dumps(run(*json.loads(line))), file=answers, flush=True)


main()
