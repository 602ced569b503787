/** The formats of programs that draw and measure graphs. */
import { EVIDENCE, NUMBERED, type ExportFormat } from '../export-format.ts';

/** Those that hold the most first. */
export const FOR_GRAPH_TOOLS: readonly ExportFormat[] = [
  {
    name: 'graphml',
    title: 'GraphML',
    group: 'Graph tools',
    ending: 'graphml',
    mediaType: 'application/graphml+xml',
    purpose: 'For yEd, Gephi, igraph, networkx, Tulip and Neo4j’s APOC.',
    carries: [...EVIDENCE, 'positions', 'colours'],
    loses:
      'Lists (names, claims, documents, disputes) are JSON in text attributes; control characters, which XML forbids, become U+FFFD.',
  },
  {
    name: 'gexf',
    title: 'GEXF 1.3',
    group: 'Graph tools',
    ending: 'gexf',
    mediaType: 'application/gexf+xml',
    purpose: 'For Gephi, Gephi Lite, Sigma and networkx, with a time line of the edges.',
    carries: [...EVIDENCE, 'positions', 'colours'],
    loses:
      'Names and claims are JSON in text attributes, documents, disputes and origins JSON in lines of the description; control characters, which XML forbids, become U+FFFD.',
  },
  {
    name: 'cyjs',
    title: 'Cytoscape JSON',
    group: 'Graph tools',
    ending: 'cyjs',
    mediaType: 'application/json',
    purpose: 'For Cytoscape Desktop, Cytoscape.js and networkx.',
    carries: [...EVIDENCE, 'positions', 'colours'],
  },
  {
    name: 'cx2',
    title: 'CX2',
    group: 'Graph tools',
    ending: 'cx2',
    mediaType: 'application/json',
    purpose: 'For Cytoscape Web, Cytoscape Desktop and NDEx.',
    carries: [...EVIDENCE, 'positions', 'colours'],
    loses: 'Nodes are numbers, with our ids as an attribute; lists are JSON in text attributes.',
    limit: NUMBERED,
  },
  {
    name: 'jgf',
    title: 'JSON Graph Format',
    group: 'Graph tools',
    ending: 'json',
    mediaType: 'application/vnd.jgf+json',
    purpose: 'For web tools and scripts that read a graph as plain JSON, version 2 of the format.',
    carries: [...EVIDENCE, 'positions'],
  },
  {
    name: 'gml',
    title: 'GML',
    group: 'Graph tools',
    ending: 'gml',
    mediaType: 'text/x-gml',
    purpose: 'For igraph, networkx, Gephi and Tulip.',
    carries: [...EVIDENCE, 'positions', 'colours'],
    loses:
      'Nodes are numbers, with our ids as an attribute; lists are JSON in text attributes; what is not ASCII is written as character references, which igraph and Tulip show as such.',
    limit: NUMBERED,
  },
  {
    name: 'dot',
    title: 'DOT',
    group: 'Graph tools',
    ending: 'gv',
    mediaType: 'text/vnd.graphviz',
    purpose: 'For Graphviz and all that draws with it.',
    carries: [...EVIDENCE, 'positions', 'colours'],
    loses:
      'Other names are in tooltips, claims are lines of their edge’s tooltip without their further properties, documents and disputes are comments, origins are left out.',
  },
  {
    name: 'pajek',
    title: 'Pajek',
    group: 'Graph tools',
    ending: 'net',
    mediaType: 'text/x-pajek',
    purpose: 'For Pajek, igraph, networkx and Tulip, for measuring a network.',
    carries: ['positions'],
    loses:
      'All but the names, the words of each relation and the number of its claims; quotes become apostrophes, backslashes slashes and line ends blanks.',
    limit: NUMBERED,
  },
];
