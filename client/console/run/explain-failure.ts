/** A failure as it is shown: one sentence, and the place in the statement that it points at. */
import { readMessage } from '../../../server/model/statement-fault.ts';
import type { AnswerFailure } from './answer.ts';

/** What is shown. */
export interface ExplainedFailure {
  readonly sentence: string;
  /** Offset in the statement, from 0. */
  readonly offset?: number;
}

/** Other engines name the line and the column alone. */
const LINE = /\b(?:at )?line (\d+),? col(?:umn)? (\d+)/i;

/** Takes the message apart; `text` is the statement that failed. */
export function explainFailure({ message }: AnswerFailure, text: string): ExplainedFailure {
  const { sentence, place } = readMessage(message);
  if (place) return { sentence, offset: place.offset };
  const line = LINE.exec(message);
  if (!line) return { sentence };
  return { sentence, offset: offsetOf(text, Number(line[1]), Number(line[2])) };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1);
}
