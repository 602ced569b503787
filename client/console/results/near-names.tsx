/** Suggests the names of the graph that are near to one that there is not; a press puts one in its place. */
import type { ReactNode } from 'react';
import { useConsole } from '../console-context.ts';
import type { Run } from '../console-state.ts';
import { editorHand } from '../editor/editor-hand.ts';
import type { MissedName } from '../run/near-names.ts';

/** The suggestions; nothing where no name is near. */
export function NearNames({ missed, run }: { missed: MissedName; run: Run }): ReactNode {
  const { near, place } = missed;
  const from = run.from + (place?.from ?? 0);
  const to = run.from + (place?.to ?? 0);
  const written = run.text.slice(place?.from, place?.to);
  // Once the text is another one there is no place left to put it.
  const isThere = useConsole(
    ({ text }) => place !== undefined && text.slice(Math.max(0, from), to) === written,
  );
  if (near.length === 0) return null;
  return (
    <span className="near-names">
      Did you mean{' '}
      {near.map((name, at) => (
        <span key={name}>
          {at > 0 && ' or '}
          {isThere ? (
            <button
              type="button"
              className="near-name"
              aria-label={`Put ${name} in place of ${written}`}
              onClick={() => {
                editorHand.replace(from, to, name);
              }}
            >
              {name}
            </button>
          ) : (
            <code>{name}</code>
          )}
        </span>
      ))}
      ?
    </span>
  );
}
