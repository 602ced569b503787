/** All names that there are: those of the graph, of functions and of procedures. */
import type { ConsoleReply, SchemaReply } from '../../../server/api/contract.ts';
import type { KnownNames } from '../../../server/model/statement-fault.ts';
import functions from '../language/functions.json' with { type: 'json' };

/** The names, by their kind. */
export function readNames(
  { labels, relations, edgeProperties }: SchemaReply,
  procedures: ConsoleReply['procedures'],
): KnownNames {
  const properties = [...labels.flatMap((each) => each.properties), ...edgeProperties];
  return {
    label: labels.map(({ label }) => label),
    'relationship-type': [...new Set(relations.map(({ relation }) => relation))],
    property: [...new Set(properties.map(({ name }) => name))],
    procedure: procedures.map(({ name }) => name),
    function: functions.map(([name]) => String(name)),
  };
}
