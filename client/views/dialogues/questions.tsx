/** The questions to begin with, each opening a picture. */
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type SyntheticEvent, type ReactNode } from 'react';
import type { StartingQuestion } from '../../../server/model/opening.ts';
import { lastDay } from '../../../server/model/day.ts';
import { findDayFault, findOrderFault } from '../../state/day-faults.ts';
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

/** The questions as a list of buttons; the one about days asks for them. */
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
          {each.asks.type === 'reported' ? (
            <ReportedQuestion question={each} />
          ) : (
            <Question question={each} />
          )}
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

/** The last day may be left empty. */
function ReportedQuestion({ question }: { question: StartingQuestion }): ReactNode {
  const { api, commands } = useExplorer();
  const latest = useQuery({
    queryKey: ['latest report'],
    queryFn: () => api.graphOf({ order: 'recent', limit: 1 }),
  });
  const [typed, setFrom] = useState<string>();
  const [to, setTo] = useState('');
  const from = typed ?? daysBefore(latest.data?.edges[0]?.properties.lastReported, LOOK_BACK_DAYS);
  const id = useId();
  const faults = { from: findDayFault(from), to: findDayFault(to) ?? findOrderFault(from, to) };
  const isWrong = faults.from !== undefined || faults.to !== undefined;
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (from !== '' && !isWrong) void commands.ask(question, { from, to });
  };
  const field = (name: 'from' | 'to', value: string, set: (day: string) => void): ReactNode => (
    <input
      id={`${id}-${name}`}
      className="field"
      value={value}
      placeholder={name === 'to' ? 'now' : undefined}
      aria-invalid={faults[name] !== undefined}
      aria-describedby={faults[name] === undefined ? undefined : `${id}-${name}-wrong`}
      onChange={(event) => {
        set(event.target.value.trim());
      }}
    />
  );
  return (
    <form className="question" onSubmit={ask}>
      <strong>{question.title}</strong>
      <span>{question.explanation}</span>
      <span className="question-days">
        <label htmlFor={`${id}-from`}>From</label>
        {field('from', from, setFrom)}
        <label htmlFor={`${id}-to`}>to</label>
        {field('to', to, setTo)}
        <button type="submit" className="button" disabled={isWrong}>
          Show
        </button>
      </span>
      {(['from', 'to'] as const).map(
        (name) =>
          faults[name] !== undefined && (
            <span key={name} id={`${id}-${name}-wrong`} className="field-wrong" role="alert">
              {faults[name]}
            </span>
          ),
      )}
    </form>
  );
}

/** The whole day so many days before another; empty where there is none. */
function daysBefore(day: string | undefined, days: number): string {
  if (day === undefined) return '';
  return new Date(Date.parse(lastDay(day)) - days * 86_400_000).toISOString().slice(0, 10);
}
