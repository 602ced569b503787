/** That there is no path, and what could be tried instead. */
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { PATH_LENGTHS } from '../../../server/model/path-limits.ts';
import type { FoundPaths } from '../../state/findings.ts';
import { isCancelled } from '../../state/commands/attempts.ts';
import { countSteps, listWords, widen, type PathOptions } from '../../state/path-search.ts';
import { useExplorer } from '../explorer-context.ts';
import { Failure } from '../parts/waiting.tsx';

/** What is said and offered. */
export function NoPath({ findings }: { findings: FoundPaths }): ReactNode {
  const { commands } = useExplorer();
  const { of, options, answer } = findings;
  const search = useMutation({
    mutationFn: (wider: PathOptions) => commands.findPaths({ of, options: wider }),
  });
  const names = of.map(({ name }) => name);
  const steps = countSteps(options.max ?? PATH_LENGTHS[options.mode].usual);
  const wider = widen(options);
  return (
    <section className="found-section" aria-label="What to try">
      <p>
        Within {steps}
        {options.mode === 'forward' ? ', each not before the last,' : ''} nothing leads from one to the other.{' '}
        {listWords(names)} may be linked otherwise, or not at all.
      </p>
      {answer.truncated && (
        <p className="warning">The search was ended before everything could be looked at.</p>
      )}
      {wider.length > 0 && (
        <ul className="no-path">
          {wider.map(({ label, options: next }) => (
            <li key={label}>
              <Button
                className="button"
                isDisabled={search.isPending}
                onPress={() => {
                  search.mutate(next);
                }}
              >
                {label}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {search.error && !isCancelled(search.error) && (
        <Failure
          error={search.error}
          onRetry={() => {
            search.mutate(search.variables);
          }}
        />
      )}
    </section>
  );
}
