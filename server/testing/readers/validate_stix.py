"""Validates a bundle with OASIS' validator, references included, and prints errors and how many objects there are of each type."""

import collections
import json
import sys

from stix2validator import ValidationOptions, validate_file


def main():
    path = sys.argv[1]
    result = validate_file(path, ValidationOptions(version="2.1", silent=True, enforce_refs=True))
    objects = result.object_results if isinstance(result.object_results, list) else [result.object_results]
    errors = [str(error) for each in objects for error in (each.errors or [])]
    with open(path, encoding="utf-8") as file:
        types = collections.Counter(each["type"] for each in json.load(file)["objects"])
    json.dump({"isValid": result.is_valid, "errors": errors[:20], "types": types}, sys.stdout)


main()
