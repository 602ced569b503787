/** What a saved view or a link holds: a whole picture as plain data, by ids; the entities themselves are read anew. */

/** The number of this format; one more at each change that older programs cannot read. */
export const VIEW_FORMAT = 2;

/** Which edges, and with them which entities, are drawn; what is listed as hidden is not. */
export interface Filters {
  readonly hiddenKinds: readonly string[];
  readonly hiddenRelations: readonly string[];
  /** Statuses of edges: confirmed, reported … */
  readonly hiddenStatuses: readonly string[];
  /** Only edges whose grade is at least as good in both parts, as `B3`; null takes all. */
  readonly grade: string | null;
  /** Only edges that one of these publishers reports; empty takes all. */
  readonly publishers: readonly string[];
  /** Only edges with a claim that held or happened on one of these days; an end that is null is open; null takes all. */
  readonly days: DayFilter | null;
  /** Only entities whose name, and edges whose claims, hold this text; empty takes all. */
  readonly text: string;
  /** Only edges about which sources disagree. */
  readonly contested: boolean;
}

/** Nothing is hidden. */
export const NO_FILTERS: Filters = {
  hiddenKinds: [],
  hiddenRelations: [],
  hiddenStatuses: [],
  grade: null,
  publishers: [],
  days: null,
  text: '',
  contested: false,
};

/** Whole days, both included. */
export interface DayFilter {
  readonly from: string | null;
  readonly to: string | null;
}

/** A measure of how central an entity is in the picture. */
export type Measure = 'degree' | 'betweenness' | 'pagerank';

/** What the size of a node says. */
export type SizeBy = 'documents' | 'claims' | 'same' | Measure;
/** What the colour of a node says. */
export type ColourBy = 'kind' | 'subtype' | 'community' | 'same';
/** What is written below a node. */
export type LabelBy = 'name' | 'name-and-kind' | 'none';
/** What the width of an edge says. */
export type WidthBy = 'origins' | 'claims' | 'same';
/** What the line of an edge says. */
export type LineBy = 'status' | 'same';

/** What a rule asks of an entity: a property or a measure, and what it must be. */
export interface Condition {
  /** `kind`, `name`, or a property such as `subtype`, `iso`, `claims`; or a measure. */
  readonly field: string;
  readonly is: 'equal' | 'containing' | 'at-least' | 'at-most';
  readonly value: string | number;
}

/** How the entities that meet a condition are drawn; of several rules that meet, the first decides each part. */
export interface StyleRule {
  readonly when: Condition;
  /** `#rrggbb` */
  readonly colour?: string;
  /** Name of an icon. */
  readonly icon?: string;
  /** How many times as large, 0.5 to 3. */
  readonly scale?: number;
  /** What is written below instead. */
  readonly label?: LabelBy;
}

/** How the picture is drawn. */
export interface Style {
  readonly size: SizeBy;
  readonly colour: ColourBy;
  readonly label: LabelBy;
  readonly icons: boolean;
  readonly width: WidthBy;
  readonly line: LineBy;
  /** Name of a palette for colours that are not the kinds' own. */
  readonly palette: string;
  readonly rules: readonly StyleRule[];
}

/** Entities that are drawn as one node until it is opened. */
export interface Group {
  readonly key: string;
  readonly name: string;
  /** Kind whose icon and colour the group has; null draws it neutral. */
  readonly kind: string | null;
  /** Ids, at least two. */
  readonly members: readonly string[];
  readonly open: boolean;
}

/** By what entities are grouped. */
export interface Grouping {
  readonly by: 'kind' | 'belonging' | 'community';
  readonly groups: readonly Group[];
}

/** A text box on the canvas. */
export interface Note {
  readonly id: string;
  /** Upper left corner and width, in model units. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** How places are found for nodes. */
export type LayoutName = 'force' | 'layered' | 'radial' | 'circle' | 'grid' | 'timeline' | 'geographic';

/** The layout that was taken last, and its choices. */
export interface Arrangement {
  readonly layout: LayoutName;
  /** Of the layered one: where its arrows lead. */
  readonly direction: 'down' | 'right';
}

/** A day on the axis of a timeline, in days since 1 January 1970, and where it lies, in model units. */
export type AxisKnot = readonly [day: number, x: number];

/** The axis behind a timeline. Between two knots time runs evenly; where it runs faster, nothing has happened for long. */
export interface AxisBackdrop {
  readonly type: 'axis';
  /** At least two; days and places both grow. */
  readonly knots: readonly AxisKnot[];
  /** From where to where those stand that have no day; null where all have one. */
  readonly undated: readonly [left: number, right: number] | null;
}

/** The map behind a geographic picture: the earth in the Natural Earth projection. */
export interface MapBackdrop {
  readonly type: 'map';
  /** The meridian in the middle, in degrees. */
  readonly longitude: number;
  /** Model units for each radian along the equator. */
  readonly scale: number;
  /** Where that meridian crosses the equator, in model units. */
  readonly x: number;
  readonly y: number;
  /** Where the map ends below, and what cannot be placed on it begins; null where it does not. */
  readonly end: number | null;
}

/** What is drawn behind a picture so that its places can be read. */
export type Backdrop = AxisBackdrop | MapBackdrop;

/** Where the canvas looks: the model point in its middle, and how much larger than the model it is drawn. */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Pixels of the canvas then, by which one of another size shows as much; views that were kept earlier lack them. */
  readonly width?: number;
  readonly height?: number;
}

/** A node: id, place in whole units, and 1 for held plus 2 for pinned. */
export type NodeContent = readonly [id: string, x: number, y: number, flags: number];

/** An edge as it was, so that it can be said what has changed: its ends as places in the list of nodes. */
export type EdgeContent = readonly [
  source: number,
  relation: string,
  target: number,
  claims: number,
  status: string,
  contested: 0 | 1,
];

/** An expansion: the node as a place in the list of nodes, how many it shows, of how many, and which, as places. */
export type ExpansionContent = readonly [
  node: number,
  shown: number,
  total: number,
  holds: readonly number[],
];

/** A whole picture. */
export interface ViewContent {
  readonly format: typeof VIEW_FORMAT;
  readonly nodes: readonly NodeContent[];
  readonly edges: readonly EdgeContent[];
  readonly expansions: readonly ExpansionContent[];
  /** Whether it is an answer, which has but some of the edges among its entities. */
  readonly partial?: true;
  /** Ids of edges that were taken off one by one. */
  readonly hiddenEdges: readonly string[];
  readonly filters: Filters;
  readonly arrangement: Arrangement;
  readonly backdrop: Backdrop | null;
  readonly grouping: Grouping | null;
  /** Whether edges between the same two are drawn as one. */
  readonly bundled: boolean;
  readonly style: Style;
  readonly notes: readonly Note[];
  readonly look: Look | null;
  readonly selection: { readonly nodes: readonly string[]; readonly edges: readonly string[] };
}

/** What a picture shows besides its entities and edges: groups, bundles, what is behind it, and notes. */
export type Surroundings = Pick<ViewContent, 'grouping' | 'bundled' | 'backdrop' | 'notes'>;

/** How much of each a view may hold at most: what a server takes, and what a client should not make more of. */
export const VIEW_LIMITS = {
  nodes: 10_000,
  edges: 40_000,
  notes: 200,
  /** Letters of a note, as UTF-16 counts them. */
  noteText: 5_000,
  groups: 200,
  rules: 50,
  /** Knots of the axis behind a timeline. */
  knots: 2_000,
  /** Coordinates lie between this and its negative. */
  coordinate: 1e7,
  /** Letters of a view's name. */
  name: 120,
  /** Letters of a thumbnail's address: 100 KB. */
  thumbnail: 100 * 1024,
  /** Bytes of the JSON that saves a view. */
  body: 4 * 1024 * 1024,
} as const;

/** What is saved: a picture under a name. */
export interface ViewDraft {
  /** Without blanks around it; empty for a picture that only a link leads to: it is in no list. Two may have the same. */
  readonly name: string;
  readonly content: ViewContent;
  /** `data:image/png;base64,…`, or empty. */
  readonly thumbnail: string;
}

/** A saved view in a list. */
export interface SavedViewListing {
  readonly id: string;
  readonly name: string;
  /** One more with each saving; what `If-Match` names. */
  readonly version: number;
  /** ISO 8601 times. */
  readonly created: string;
  readonly saved: string;
  /** When it was deleted; missing where it was not. */
  readonly deleted?: string;
  /** Number of entities on it. */
  readonly entities: number;
  /** A small picture of it, as a `data:image/png` address; empty where there is none, and for versions before the present. */
  readonly thumbnail: string;
}

/** Saved views that have a name, last saved first. */
export interface SavedViews {
  readonly views: readonly SavedViewListing[];
  readonly truncated: boolean;
}

/** A saved view. */
export interface SavedView extends SavedViewListing {
  readonly content: ViewContent;
}

/** One of the versions of a saved view that are kept, latest first in a list: the present one is the first. */
export interface ViewVersion {
  readonly version: number;
  readonly name: string;
  readonly saved: string;
  readonly entities: number;
}
