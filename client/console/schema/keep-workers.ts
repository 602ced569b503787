/** Keeps the workers informed while the console is open, and ends them when it is left. */
import { useEffect, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useExplorer, useExplorerState } from '../../views/explorer-context.ts';
import { consoleStore, useConsole } from '../console-context.ts';
import { endWorkers, tellWorkers } from '../language/knowledge-source.ts';
import { readNames } from './read-names.ts';
import { useSchema } from './use-schema.ts';

/** Keeps them. */
export function useWorkers(): void {
  const { api } = useExplorer();
  const { data: schema } = useSchema();
  const { data: limits } = useQuery({ queryKey: ['console'], queryFn: () => api.console() });
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const drafts = useConsole((state) => state.drafts);
  const parameters = useMemo(() => Object.keys(drafts), [drafts]);
  useEffect(() => {
    if (limits)
      consoleStore.setState({ engine: limits.engine, writes: limits.writes, limits: limits.limits });
  }, [limits]);
  useEffect(() => {
    if (schema) tellWorkers(schema, { parameters, procedures: limits?.procedures ?? [] });
  }, [schema, parameters, limits]);
  useEffect(() => {
    if (schema) consoleStore.setState({ schema, names: readNames(schema, limits?.procedures ?? []) });
  }, [schema, limits]);
  useEffect(() => {
    consoleStore.setState({ vocabulary });
  }, [vocabulary]);
  useEffect(() => endWorkers, []);
}
