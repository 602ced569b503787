"""Reads linked data with rdflib and prints how many statements it found.

    values FORMAT PATH PREDICATE…       and the values of these predicates
    same FORMAT PATH FORMAT PATH        and which statements the one file has and the other has not
"""

import json
import sys

import rdflib

# Texts are compared as they were written: 1.50 is not 1.5 here.
rdflib.NORMALIZE_LITERALS = False


def main():
    question, form, path, *others = sys.argv[1:]
    graph = rdflib.Graph().parse(path, format=form)
    found = {"count": len(graph)}
    if question == "same":
        other = rdflib.Graph().parse(others[1], format=others[0])
        found["missing"] = [list(map(str, triple)) for triple in sorted(set(other) - set(graph))][:20]
        found["more"] = [list(map(str, triple)) for triple in sorted(set(graph) - set(other))][:20]
    else:
        found["values"] = {
            predicate: [str(value) for value in graph.objects(None, rdflib.URIRef(predicate))] for predicate in others
        }
    json.dump(found, sys.stdout)


main()
