/** The search for paths: between which entities, of which kind, along which relations. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import type { EntityReference } from '../../../server/api/contract.ts';
import { isCancelled } from '../../state/commands/attempts.ts';
import { emptyForm, readForm, toForm, type PathForm } from '../../state/path-form.ts';
import { MOST_ENDS, type PathSearch } from '../../state/path-search.ts';
import type { Dialogue } from '../../state/store.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Failure, Skeleton } from '../parts/waiting.tsx';
import { PathEnds } from './path-ends.tsx';
import { PathKinds } from './path-kinds.tsx';
import { RelationChoice } from './relation-choice.tsx';
import { Sheet } from './sheet.tsx';

type PathDialogue = Extract<Dialogue, { type: 'paths' }>;

/** The dialogue. */
export function PathSearchSheet({ dialogue }: { dialogue: PathDialogue }): ReactNode {
  return (
    <Sheet title={dialogue.change ? 'Change the search for paths' : 'Find paths'}>
      {dialogue.change ? <SearchForm first={toForm(dialogue.change)} /> : <NewSearch dialogue={dialogue} />}
    </Sheet>
  );
}

/** A new search, once the names of its ends are known. */
function NewSearch({ dialogue }: { dialogue: PathDialogue }): ReactNode {
  const { api, store } = useExplorer();
  const [ids] = useState(() => endsOf(dialogue, store.getState().selection.nodes));
  const { nodes } = store.getState().history.present;
  const unknown = ids.slice(0, MOST_ENDS).filter((id) => !nodes.has(id));
  const graph = useQuery({
    queryKey: ['graph', unknown],
    queryFn: () => api.graph(unknown),
    enabled: unknown.length > 0,
  });
  if (graph.isLoading) return <Skeleton lines={6} />;
  const ends = ids.slice(0, MOST_ENDS).flatMap((id): EntityReference[] => {
    const node = nodes.get(id)?.node ?? graph.data?.nodes.find((each) => each.id === id);
    return node ? [{ id, kind: node.kind, name: node.name }] : [];
  });
  const [first, second, ...others] = ends;
  return (
    <>
      {ids.length > MOST_ENDS && (
        <p className="quiet path-note">
          Of the {ids.length} selected entities the first {MOST_ENDS} are taken: paths between more than ten
          pairs could not be read.
        </p>
      )}
      <SearchForm first={emptyForm([first, second, ...others])} />
    </>
  );
}

/** The ends that a dialogue names, else what is selected. */
function endsOf({ from, to }: PathDialogue, selected: readonly string[]): readonly string[] {
  const named = [from, to].filter((id) => id !== undefined);
  return named.length > 0 ? named : selected;
}

function SearchForm({ first }: { first: PathForm }): ReactNode {
  const { commands } = useExplorer();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const [form, setForm] = useState(first);
  const [tried, setTried] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const { search, cancel } = usePathSearch();
  const read = readForm(form, vocabulary);
  const faults = tried > 0 && 'faults' in read ? read.faults : undefined;
  useEffect(() => {
    if (tried > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (search.isPending) return;
    if ('search' in read) search.mutate(read.search);
    else setTried(tried + 1);
  };
  const close = (): void => {
    commands.openDialogue(undefined);
  };
  const change = (part: Partial<PathForm>): void => {
    setForm({ ...form, ...part });
  };
  return (
    <form ref={element} className="path-form" onSubmit={submit} noValidate>
      <PathEnds form={form} faults={faults?.ends ?? []} onChange={change} onEscape={close} />
      <PathKinds form={form} faults={faults} onChange={setForm} />
      <RelationChoice form={form} fault={faults?.relations} onChange={change} />
      {search.error && !isCancelled(search.error) && (
        <Failure
          error={search.error}
          onRetry={() => {
            search.mutate(search.variables);
          }}
        />
      )}
      <footer className="path-foot">
        <Button
          type="submit"
          className="button"
          data-primary
          isPending={search.isPending}
          autoFocus={form === first && form.ends.every((end) => end !== undefined)}
        >
          {search.isPending ? 'Searching …' : 'Search'}
        </Button>
        <Button className="button" onPress={search.isPending ? cancel : close}>
          {search.isPending ? 'Cancel the search' : 'Cancel'}
        </Button>
      </footer>
    </form>
  );
}

/** The search under way; it is given up with the dialogue. */
function usePathSearch() {
  const { commands } = useExplorer();
  const control = useRef<AbortController>(undefined);
  const cancel = (): void => {
    control.current?.abort();
  };
  useEffect(
    () => () => {
      control.current?.abort();
    },
    [],
  );
  const search = useMutation({
    mutationFn: (wanted: PathSearch) => {
      control.current = new AbortController();
      return commands.findPaths(wanted, control.current.signal);
    },
  });
  return { search, cancel };
}
