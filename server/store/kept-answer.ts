/** Keeps a costly answer for a while: those who ask meanwhile share it, and one that is sought is sought once. */

/** How long, and by which clock. */
export interface Keeping {
  /** Milliseconds for which an answer is good. */
  readonly forMs: number;
  /** Milliseconds from any beginning. */
  readonly now?: () => number;
}

interface Kept<Answer> {
  readonly answer: Promise<Answer>;
  readonly until: number;
}

/** Asks anew where the last answer is too old; a failure is told to all who wait for it and not kept. */
export function keepAnswer<Answer>(
  ask: () => Promise<Answer>,
  { forMs, now = () => performance.now() }: Keeping,
): () => Promise<Answer> {
  let kept: Kept<Answer> | undefined;
  return () => {
    if (kept && now() < kept.until) return kept.answer;
    const answer = ask();
    const own: Kept<Answer> = { answer, until: now() + forMs };
    kept = own;
    answer.catch(() => {
      if (kept === own) kept = undefined;
    });
    return answer;
  };
}
