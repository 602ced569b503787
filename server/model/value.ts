/** The property values that survive both engines and JSON unchanged. */

/** One property of a node or an edge. Days and times are ISO 8601 text; integers are exact up to 2^53. */
export type PropertyValue = string | number | boolean | readonly string[] | readonly number[];

/** Properties by name; a property without a value is left out, never null. */
export type Properties = Readonly<Record<string, PropertyValue>>;
