/** The questions to begin with, each opening a picture. */
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type SyntheticEvent, type ReactNode } from 'react';
import type { StartingQuestion } from '../../../server/model/opening.ts';
import { isDay, lastDay } from '../../../server/model/day.ts';
import { useExplorer } from '../explorer-context.ts';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { Sheet } from './sheet.tsx';

/** The sheet of questions. */
export function QuestionSheet(): ReactNode {
  return (
    <Sheet title="Start with a question">
      <QuestionList />
    </Sheet>
  );
}

/** The questions as a list of buttons; the one about a day asks for it. */
function QuestionList(): ReactNode {
  const { api, commands } = useExplorer();
  const opening = useQuery({ queryKey: ['opening'], queryFn: api.opening });
  if (opening.isPending) return <Skeleton lines={5} />;
  if (opening.error) return <Failure error={opening.error} onRetry={() => void opening.refetch()} />;
  const { title, question, questions } = opening.data;
  return (
    <ul className="questions">
      <li>
        <button
          type="button"
          className="question"
          onClick={() => {
            commands.openDialogue(undefined);
            commands.show({ name: 'canvas' });
            void commands.showOpening();
          }}
        >
          <strong>{question}</strong>
          <span>{title}: the picture that the page opens with.</span>
        </button>
      </li>
      {questions.map((each) => (
        <li key={each.id}>
          {each.asks.type === 'since' ? <SinceQuestion question={each} /> : <Question question={each} />}
        </li>
      ))}
    </ul>
  );
}

function Question({ question }: { question: StartingQuestion }): ReactNode {
  const { commands } = useExplorer();
  return (
    <button type="button" className="question" onClick={() => void commands.ask(question)}>
      <strong>{question.title}</strong>
      <span>{question.explanation}</span>
    </button>
  );
}

/** Days before the latest report that a newcomer is offered to look back over. */
const LOOK_BACK_DAYS = 180;

function SinceQuestion({ question }: { question: StartingQuestion }): ReactNode {
  const { api, commands } = useExplorer();
  const latest = useQuery({
    queryKey: ['latest report'],
    queryFn: () => api.graphOf({ order: 'recent', limit: 1 }),
  });
  const [typed, setDay] = useState<string>();
  const day = typed ?? daysBefore(latest.data?.edges[0]?.properties.lastReported, LOOK_BACK_DAYS);
  const id = useId();
  const wrong = typed !== undefined && !isDay(typed);
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isDay(day)) void commands.ask(question, day);
  };
  return (
    <form className="question" onSubmit={ask}>
      <strong>{question.title}</strong>
      <span>{question.explanation}</span>
      <span className="question-day">
        <label htmlFor={id}>Day</label>
        <input
          id={id}
          className="field"
          value={day}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(event) => {
            setDay(event.target.value.trim());
          }}
        />
        <button type="submit" className="button" disabled={wrong}>
          Show
        </button>
      </span>
      {wrong && (
        <span id={`${id}-wrong`} className="field-wrong" role="alert">
          Write a day as 2024, 2024-12 or 2024-12-01.
        </span>
      )}
    </form>
  );
}

/** The whole day so many days before another; empty where there is none. */
function daysBefore(day: string | undefined, days: number): string {
  if (day === undefined) return '';
  return new Date(Date.parse(lastDay(day)) - days * 86_400_000).toISOString().slice(0, 10);
}
