"""Reads a graph with a library and prints what it found: nodes as [id, label, attributes], edges as [source, target, attributes]."""

import json
import math
import sys


def with_networkx(form, path):
    import networkx

    if form == "cyjs":
        with open(path, encoding="utf-8") as file:
            graph = networkx.cytoscape_graph(json.load(file))
    else:
        graph = {
            "graphml": lambda: networkx.read_graphml(path, force_multigraph=True),
            "gexf": lambda: networkx.read_gexf(path, version="1.3"),
            "gml": lambda: networkx.read_gml(path, label="id"),
            "pajek": lambda: networkx.read_pajek(path),
        }[form]()
    nodes = [[str(node), data.get("label", node), data] for node, data in graph.nodes(data=True)]
    edges = [[str(source), str(target), data] for source, target, data in graph.edges(data=True)]
    return nodes, edges, graph.graph


def with_igraph(form, path):
    import igraph

    graph = igraph.Graph.Read(path, format=form)
    nodes = [[str(v.index), v.attributes().get("label", v.attributes().get("name")), v.attributes()] for v in graph.vs]
    edges = [[str(e.source), str(e.target), e.attributes()] for e in graph.es]
    return nodes, edges, {name: graph[name] for name in graph.attributes()}


def with_tulip(form, path):
    from tulip import tlp

    plugin = {"graphml": "GraphML", "gml": "GML", "pajek": "Pajek", "dot": "graphviz"}[form]
    graph = tlp.importGraph(plugin, {"file::filename": path})
    if graph is None:
        raise SystemExit(f"Tulip read no graph from {path}")
    label = graph["label"] if graph.existProperty("label") else graph["viewLabel"]
    nodes = [[str(node.id), label[node], {}] for node in graph.nodes()]
    edges = [[str(graph.source(e).id), str(graph.target(e).id), {}] for e in graph.edges()]
    return nodes, edges, {}


def with_ndex2(form, path):
    from ndex2.cx2 import RawCX2NetworkFactory

    with open(path, encoding="utf-8") as file:
        network = RawCX2NetworkFactory().get_cx2network(json.load(file))
    nodes = [[str(number), node["v"]["name"], node["v"]] for number, node in network.get_nodes().items()]
    edges = [[str(edge["s"]), str(edge["t"]), edge["v"]] for edge in network.get_edges().values()]
    return nodes, edges, network.get_network_attributes()


def without_nan(value):
    """The same with None for numbers that JSON does not know, which stand for attributes that are missing."""
    if isinstance(value, dict):
        return {str(key): without_nan(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [without_nan(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def main():
    library, form, path = sys.argv[1:]
    read = {"networkx": with_networkx, "igraph": with_igraph, "tulip": with_tulip, "ndex2": with_ndex2}[library]
    nodes, edges, graph = read(form, path)
    json.dump(without_nan({"nodes": nodes, "edges": edges, "graph": graph}), sys.stdout, default=str)


main()
