/** The state of the search: what is typed, what is found, which row is marked, and what happens when a row is picked. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isList } from '../../state/name-list.ts';
import { useExplorer } from '../explorer-context.ts';
import { addQuietly, choose } from './choose.ts';
import type { Option } from './option.ts';
import { useSections, type Findings } from './use-sections.ts';
import { walkTo } from './walk.ts';

/** As many letters as the server takes. */
export const LONGEST_TEXT = 200;

/** How a row is picked: added while the search stays open, or gone to, `quiet` without a ring about what has the keyboard then. */
export interface Picking {
  readonly isAdding: boolean;
  readonly quiet: boolean;
}

/** The search, and what can be done with it. */
export interface Search {
  readonly text: string;
  /** The text without what surrounds it. */
  readonly typed: string;
  readonly isOpen: boolean;
  readonly findings: Findings;
  readonly hasOptions: boolean;
  /** The row that Enter takes: the one that the arrow keys went to, else the first. */
  readonly marked: Option | undefined;
  /** Whether the arrow keys have been used. */
  readonly hasWalked: boolean;
  /** Title of what was added last while the search stayed open. */
  readonly added: string | undefined;
  readonly type: (text: string) => void;
  /** Takes a list of names; false where it is none. A field of one line would run its lines together. */
  readonly paste: (list: string) => boolean;
  readonly open: () => void;
  readonly close: () => void;
  /** Goes where an arrow key leads; false where it leads nowhere. */
  readonly walk: (key: string) => boolean;
  readonly pick: (option: Option, how: Picking) => void;
  /** Picks what is marked, or what will be first once all that may be first has come; false where nothing is typed. */
  readonly pickMarked: (isAdding: boolean) => boolean;
}

/** The one search of the page. */
export function useSearch(): Search {
  const explorer = useExplorer();
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  /** Key of the row that the arrow keys went to. */
  const [walked, setWalked] = useState<string>();
  /** The text that Enter was pressed for before all that may be first had come. */
  const waited = useRef<string>(undefined);
  const [added, setAdded] = useState<string>();
  const typed = text.trim();
  const findings = useSections(text, pasted, isOpen);
  const options = findings.sections.flatMap((section) => section.options);
  const walkedOption = options.find(({ key }) => key === walked);
  const marked = walkedOption ?? (typed === '' || findings.isPending ? undefined : options[0]);

  const rest = (): void => {
    setWalked(undefined);
    waited.current = undefined;
    setAdded(undefined);
  };
  const type = (next: string): void => {
    setText(next);
    setPasted(undefined);
    rest();
  };
  const take = (option: Option, quiet: boolean): void => {
    type('');
    setOpen(false);
    choose(explorer, option.choice, quiet);
  };
  const stay = async ({ choice, title }: Option): Promise<void> => {
    if (await addQuietly(explorer, choice)) setAdded(title);
  };
  const pick = (option: Option, { isAdding, quiet }: Picking): void => {
    if (option.choice.type === 'search') type(option.choice.text);
    else if (isAdding && option.choice.type === 'entity') void stay(option);
    else take(option, quiet);
  };

  const onArrival = useEffectEvent((): void => {
    const [first] = options;
    if (waited.current === typed && first) take(first, false);
    waited.current = undefined;
  });
  useEffect(() => {
    if (!findings.isPending) onArrival();
  }, [findings.isPending]);

  return {
    ...{ text, typed, isOpen, findings, marked, added, type, pick },
    hasOptions: options.length > 0,
    hasWalked: walked !== undefined,
    paste: (list) => {
      if (!/[\n\r\t]/.test(list) || !isList(list)) return false;
      type(list.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT));
      setPasted(list);
      return true;
    },
    open: () => {
      setOpen(true);
    },
    close: () => {
      rest();
      setOpen(false);
    },
    walk: (key) => {
      const keys = options.map((option) => option.key);
      const to = walkTo(keys, marked?.key, key);
      if (to === undefined) return false;
      setOpen(true);
      setWalked(to);
      return true;
    },
    pickMarked: (isAdding) => {
      if (marked) pick(marked, { isAdding, quiet: false });
      else if (typed !== '') waited.current = typed;
      else return false;
      return true;
    },
  };
}
