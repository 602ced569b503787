/** What the editor knows of the language: completion, faults, signatures, each asked of a worker. */
import {
  autocompletion,
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { forceLinting, linter, type Diagnostic } from '@codemirror/lint';
import { StateEffect, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { hoverTooltip } from '@codemirror/view';
import { consoleStore } from '../console-context.ts';
import { parametersBeside, readStatements } from '../cypher/statements.ts';
import { readTokens } from '../cypher/tokens.ts';
import { explainFailure } from '../run/explain-failure.ts';
import { findMissedName, writeMissed } from '../run/near-names.ts';
import { faults, writing } from '../language/knowledge-source.ts';
import type { Fault, Signature, Suggestion } from '../language/knowledge-messages.ts';
import { describeTerm, type TermHelp } from '../schema/describe-term.ts';
import { findEngineFaults } from './engine-faults.ts';
import { signatureTip } from './signature-tip.ts';

/** Milliseconds that the typing rests before faults are looked for. */
const PAUSE = 400;

/** What is being written as a name: its letters stand before the cursor. */
const WORD = /[\p{L}\p{N}_]*$/u;

const lookedAgain = StateEffect.define();

/** The extension. */
export const knowledge: Extension = [
  autocompletion({ override: [complete], icons: false, activateOnTyping: true, maxRenderedOptions: 60 }),
  linter(findFaults, {
    delay: PAUSE,
    needsRefresh: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((effect) => effect.is(lookedAgain))),
  }),
  signatureTip,
  hoverTooltip(describeUnder),
];

/** Looks for faults again, as when a statement has failed, or has ended that kept the engine to itself. */
export function lookAgain(view: EditorView): void {
  // Linting can only be hastened that is due.
  view.dispatch({ effects: lookedAgain.of(null) });
  forceLinting(view);
}

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const { pos, explicit, state } = context;
  const before = state.doc.lineAt(pos);
  const [word = ''] = WORD.exec(before.text.slice(0, pos - before.from)) ?? [];
  const trigger = before.text.charAt(pos - before.from - word.length - 1);
  if (!explicit && word === '' && !/[:.$]/.test(trigger)) return null;
  const text = state.doc.toString();
  const named = parametersBeside(text, pos);
  const found = await writing.ask({ ask: 'complete', text, at: pos, manual: explicit, named });
  if (!found || context.aborted || found.length === 0) return null;
  // A parameter is offered with its dollar sign, which may be there already.
  const from = pos - word.length - (trigger === '$' ? 1 : 0);
  return { from, options: found.map(toCompletion), validFor: /^\$?[\p{L}\p{N}_]*$/u };
}

function toCompletion({ label, detail, insert, info }: Suggestion): Completion {
  const completion: Completion = {
    label,
    ...(detail !== '' && { detail }),
    ...(info !== '' && { info: () => toParagraphs(info) }),
  };
  return insert.includes('${') ? snippetCompletion(insert, completion) : { ...completion, apply: insert };
}

async function findFaults(view: EditorView): Promise<readonly Diagnostic[]> {
  const text = view.state.doc.toString();
  const failed = findFailed(text);
  if (text.trim() === '') return failed;
  const found =
    consoleStore.getState().engine === 'embedded'
      ? await findEngineFaults(text)
      : await faults.ask({ ask: 'faults', text });
  // While the worker is busy with a later text, what it found before may stand.
  if (!found || view.state.doc.toString() !== text) return failed;
  const isOurs = (message: string): boolean => /^Parameter .* is not defined/i.test(message);
  return [
    ...failed,
    ...found
      .filter(({ message }) => !isOurs(message))
      .map((fault) => toDiagnostic(fault, text))
      .filter(({ from }) => !failed.some((each) => each.from === from)),
  ];
}

/** As it is underlined, with buttons that put a near name in its place. */
function toDiagnostic({ from, to, message, severity, near }: Fault, text: string): Diagnostic {
  const { names } = consoleStore.getState();
  const missed = near ? undefined : findMissedName(message, { text, offset: from, names });
  const suggested = near ?? missed?.near ?? [];
  return {
    from: Math.min(from, text.length),
    to: Math.min(Math.max(to, from), text.length),
    message: missed && severity !== 'error' ? writeMissed(missed) : message,
    severity,
    actions: suggested.map((name) => ({
      name,
      apply: (view, start, end) => {
        view.dispatch({ changes: { from: start, to: end, insert: name }, userEvent: 'input.complete' });
      },
    })),
  };
}

/** The place at which the last run failed, as long as the statement stands there unchanged. */
function findFailed(text: string): readonly Diagnostic[] {
  const { runs, shown } = consoleStore.getState();
  const run = runs[shown];
  if (!run?.failure) return [];
  const { sentence, offset } = explainFailure(run.failure, run.text);
  if (
    offset === undefined ||
    !text.slice(Math.max(0, run.from)).startsWith(run.text.slice(-run.from > 0 ? -run.from : 0))
  )
    return [];
  const from = Math.min(text.length, Math.max(0, run.from + offset));
  const [word = ''] = /^[\p{L}\p{N}_]+|^\S/u.exec(text.slice(from)) ?? [];
  return [toDiagnostic({ from, to: from + word.length, message: sentence, severity: 'error' }, text)];
}

async function describeUnder(
  view: EditorView,
  at: number,
): Promise<{ pos: number; end?: number; create: () => { dom: HTMLElement } } | null> {
  const text = view.state.doc.toString();
  const token = readTokens(text).find(({ from, to }) => from <= at && at < to);
  const term = token && describeTerm(token, text, consoleStore.getState());
  if (token && term) return { pos: token.from, end: token.to, create: () => ({ dom: toTip(term) }) };
  const line = view.state.doc.lineAt(at);
  const rest = /^[\p{L}\p{N}_.]*/u.exec(line.text.slice(at - line.from))?.[0] ?? '';
  const end = at + rest.length;
  if (
    rest === '' ||
    text.charAt(end) !== '(' ||
    !readStatements(text).some(({ from, to }) => from <= at && at <= to)
  )
    return null;
  const signature = await writing.ask({ ask: 'signature', text, at: end + 1 });
  return signature ? { pos: at, create: () => ({ dom: toHelp(signature) }) } : null;
}

function toHelp({ name, info }: Signature): HTMLElement {
  return toTip({ title: name, lines: info.split('\n') });
}

function toTip({ title, lines }: TermHelp): HTMLElement {
  const help = document.createElement('div');
  help.className = 'cm-help';
  const code = document.createElement('code');
  code.textContent = title;
  help.append(code, ...toParagraphs(lines.join('\n')).childNodes);
  return help;
}

function toParagraphs(text: string): HTMLElement {
  const box = document.createElement('div');
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    box.append(paragraph);
  }
  return box;
}
