/** Asks Neo4j for a plan, and tells places in the text as if the word that asks for it were not there. */
import type { Notification } from '../console-engine.ts';

const PREFIX = 'EXPLAIN ';

/** The text that only plans; it may not begin with PROFILE, which would contradict. */
export function askForPlan(text: string): string {
  return PREFIX + text;
}

/** A place in what was typed. */
export function shiftNotification(notification: Notification): Notification {
  const { position } = notification;
  if (!position) return notification;
  const { offset, line, column } = position;
  return {
    ...notification,
    position: { offset: offset - PREFIX.length, line, column: shiftColumn(line, column) },
  };
}

/** A message of Neo4j's, which names places and may show the line and point below it. */
export function shiftMessage(message: string): string {
  return message
    .replace(/\(line (\d+), column (\d+) \(offset: (\d+)\)\)/g, (_whole, line, column, offset) => {
      const place = shiftColumn(Number(line), Number(column));
      return `(line ${String(line)}, column ${String(place)} (offset: ${String(Number(offset) - PREFIX.length)}))`;
    })
    .replace(new RegExp(`^"${PREFIX}(.*\n) {${String(PREFIX.length)}}( *\\^)`, 'm'), '"$1$2');
}

function shiftColumn(line: number, column: number): number {
  return line === 1 ? column - PREFIX.length : column;
}
