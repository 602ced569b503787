"""Reads a zip of CSV files with Python's csv and the pair of the graph with networkx; prints what is in them as JSON."""
import csv
import io
import json
import sys
import zipfile

import networkx

csv.field_size_limit(1 << 30)
tables = {}
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for name in archive.namelist():
        if name.endswith('.csv'):
            with io.TextIOWrapper(archive.open(name), encoding='utf-8-sig', newline='') as text:
                tables[name[:-4]] = list(csv.DictReader(text, strict=True))

graph = networkx.MultiDiGraph()
for row in tables['entities']:
    graph.add_node(row['Id'], label=row['Label'])
for row in tables['relations']:
    assert row['Source'] in graph and row['Target'] in graph
    graph.add_edge(row['Source'], row['Target'], key=row['Id'], weight=int(row['Weight']))

print(json.dumps({
    'rows': {name: len(rows) for name, rows in tables.items()},
    'labels': [graph.nodes[node]['label'] for node in graph],
    'nodes': graph.number_of_nodes(),
    'edges': graph.number_of_edges(),
    'weight': sum(weight for _, _, weight in graph.edges(data='weight')),
    'statements': [row['Statement'] for row in tables.get('claims', [])],
}))
