/** The questions of the library by topic, each to be opened in the editor. */
import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { LibraryQuestion } from '../../../server/model/library.ts';
import { useExplorer } from '../../views/explorer-context.ts';
import { Failure, Skeleton } from '../../views/parts/waiting.tsx';
import { capitalise } from '../../views/parts/words.ts';
import { SideField } from '../side/side-field.tsx';
import { openQuestion } from './open-question.ts';

/** The list. */
export function LibraryList(): ReactNode {
  const { api } = useExplorer();
  const { data, error, refetch } = useQuery({ queryKey: ['questions'], queryFn: () => api.questions() });
  const [words, setWords] = useState('');
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const found = data.questions.filter((question) => holds(question, words));
  const topics = [...new Set(found.map(({ topic }) => topic))];
  return (
    <>
      <SideField label="Search the questions" value={words} onChange={setWords} />
      {found.length === 0 && <p className="side-none">No question holds these words.</p>}
      {topics.map((topic) => (
        <section key={topic} className="side-section">
          <h3>{capitalise(topic.replaceAll('-', ' '))}</h3>
          <ul className="side-list">
            {found
              .filter((each) => each.topic === topic)
              .map((question) => (
                <li key={question.name}>
                  <button
                    type="button"
                    className="side-entry"
                    title={question.explanation}
                    onClick={() => void openQuestion(question, api)}
                  >
                    {question.title}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function holds({ title, explanation, text }: LibraryQuestion, words: string): boolean {
  const all = `${title} ${explanation} ${text}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
