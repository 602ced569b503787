/** The form of a search for paths: what was typed and chosen, and what of it cannot be taken, in sentences. */
import type { EntityReference, PathMode } from '../../server/model/answers.ts';
import { MOST_DAYS_BETWEEN, PATH_LENGTHS } from '../../server/model/path-limits.ts';
import type { Vocabulary } from '../../server/model/vocabulary.ts';
import { findDayFault, findOrderFault } from './day-faults.ts';
import { relationsToAsk, type PathOptions, type PathSearch } from './path-search.ts';

/** The form; numbers and days as they were typed. */
export interface PathForm {
  /** Two to `MOST_ENDS`; undefined where nothing is chosen yet. */
  readonly ends: readonly (EntityReference | undefined)[];
  readonly mode: PathMode;
  readonly steps: string;
  readonly relations: readonly string[];
  readonly withoutSpeech: boolean;
  /** The three of them only count for paths forward in time. */
  readonly since: string;
  readonly until: string;
  readonly gap: string;
}

/** What cannot be taken, by field; each a sentence that says what would be right. */
export interface PathFaults {
  /** For each of the ends. */
  readonly ends: readonly (string | undefined)[];
  readonly steps?: string;
  readonly relations?: string;
  readonly since?: string;
  readonly until?: string;
  readonly gap?: string;
}

/** The form before anything is chosen but its ends. */
export function emptyForm(ends: PathForm['ends']): PathForm {
  return {
    ends,
    mode: 'shortest',
    steps: String(PATH_LENGTHS.shortest.usual),
    relations: [],
    withoutSpeech: false,
    since: '',
    until: '',
    gap: '',
  };
}

/** The form that gives this search. */
export function toForm({ of, options }: PathSearch): PathForm {
  const { mode, max, relations, withoutSpeech, since = '', until = '', gap } = options;
  const steps = String(max ?? PATH_LENGTHS[mode].usual);
  const days = gap === undefined ? '' : String(gap);
  return { ends: of, mode, steps, relations, withoutSpeech, since, until, gap: days };
}

/** The form with another kind of path; as many steps as are usual for it, unless the user wrote another number. */
export function withMode(form: PathForm, mode: PathMode): PathForm {
  const isUsual = form.steps === String(PATH_LENGTHS[form.mode].usual);
  return { ...form, mode, ...(isUsual && { steps: String(PATH_LENGTHS[mode].usual) }) };
}

/** The search that a form asks for, or what is wrong with it. */
export function readForm(
  form: PathForm,
  vocabulary: Vocabulary | undefined,
): { readonly search: PathSearch } | { readonly faults: PathFaults } {
  const faults = findFaults(form, vocabulary);
  const { ends, ...others } = faults;
  if (ends.some((fault) => fault !== undefined) || Object.keys(others).length > 0) return { faults };
  return { search: { of: form.ends.filter((end) => end !== undefined), options: toOptions(form) } };
}

function toOptions({ mode, steps, relations, withoutSpeech, since, until, gap }: PathForm): PathOptions {
  const max = Number(steps);
  return {
    mode,
    relations,
    withoutSpeech,
    ...((mode === 'within' || max !== PATH_LENGTHS[mode].usual) && { max }),
    ...(mode === 'forward' && {
      ...(since !== '' && { since }),
      ...(until !== '' && { until }),
      ...(gap !== '' && { gap: Number(gap) }),
    }),
  };
}

function findFaults(form: PathForm, vocabulary: Vocabulary | undefined): PathFaults {
  const { greatest } = PATH_LENGTHS[form.mode];
  const hasSteps = isWhole(form.steps, 1, greatest);
  const nothingLeft = form.withoutSpeech && vocabulary && relationsToAsk(form, vocabulary).length === 0;
  return {
    ends: form.ends.map((end, at) => findEndFault(form.ends, end, at)),
    ...(!hasSteps && { steps: `Write a whole number from 1 to ${String(greatest)}.` }),
    ...(nothingLeft && {
      relations: 'All of the chosen relations are of what people say. Choose others, or let these count.',
    }),
    ...(form.mode === 'forward' && findTimeFaults(form)),
  };
}

function findEndFault(
  ends: PathForm['ends'],
  end: EntityReference | undefined,
  at: number,
): string | undefined {
  if (!end) return 'Choose an entity: write a part of its name and take one of the suggestions.';
  const isSecond = ends.findIndex((other) => other?.id === end.id) < at;
  return isSecond ? `${end.name} is chosen already. Choose another entity.` : undefined;
}

function findTimeFaults({ since, until, gap }: PathForm): Pick<PathFaults, 'since' | 'until' | 'gap'> {
  const wrongSince = findDayFault(since);
  const wrongUntil = findDayFault(until) ?? findOrderFault(since, until);
  const most = String(MOST_DAYS_BETWEEN);
  return {
    ...(wrongSince !== undefined && { since: wrongSince }),
    ...(wrongUntil !== undefined && { until: wrongUntil }),
    ...(gap !== '' &&
      !isWhole(gap, 0, MOST_DAYS_BETWEEN) && {
        gap: `Write a whole number of days from 0 to ${most}, or nothing.`,
      }),
  };
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
