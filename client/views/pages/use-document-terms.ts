/** What documents can be filtered by: their publishers, languages, kinds and reliabilities, each with how many there are. */
import { useQuery } from '@tanstack/react-query';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import type { MenuValue } from './choice-menu.tsx';
import { writeDocumentKind, writeLanguage } from './source-words.ts';

/** As many documents and publishers as one request gives; of more, languages and kinds may be missing and are not counted. */
const MOST = 1_000;

/** Values by the parameter that keeps them. */
export interface DocumentTerms {
  readonly publisher: readonly MenuValue[];
  readonly language: readonly MenuValue[];
  readonly kind: readonly MenuValue[];
  readonly reliability: readonly MenuValue[];
}

/** Reads them once; lists are empty until they are there. */
export function useDocumentTerms(): DocumentTerms {
  const { api } = useExplorer();
  const scale = useExplorerState(({ vocabulary }) => vocabulary?.reliability);
  const publishers = useQuery({
    queryKey: ['publishers', 'all'],
    queryFn: ({ signal }) => api.publishers({ order: 'name', limit: MOST }, signal),
  });
  const documents = useQuery({
    queryKey: ['documents', 'all'],
    queryFn: ({ signal }) => api.documents({ limit: MOST }, signal),
  });
  const all = documents.data?.documents ?? [];
  const isWhole = documents.data?.truncated === false;
  const count = (
    of: (document: (typeof all)[number]) => string,
    write: (value: string) => string,
  ): MenuValue[] =>
    countValues(all.map(of)).map(([value, number]) => ({
      value,
      label: write(value),
      count: isWhole ? number : undefined,
    }));
  const letters = new Map(countValues(all.map(({ reliability }) => reliability)));
  return {
    publisher: (publishers.data?.publishers ?? []).map((each) => ({
      value: each.id,
      label: each.name,
      count: each.documents,
    })),
    language: count(({ language }) => language, writeLanguage),
    kind: count(({ kind }) => kind, writeDocumentKind),
    reliability: Object.entries(scale ?? {}).map(([letter, meaning]) => ({
      value: letter,
      label: `${letter}, ${meaning}`,
      count: isWhole ? (letters.get(letter) ?? 0) : undefined,
    })),
  };
}

/** Each value with how often it occurs, the most frequent first. */
function countValues(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
