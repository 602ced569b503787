/** The editor as a part of the page. */
import { useEffect, useRef, type ReactNode } from 'react';
import { consoleStore, running } from '../console-context.ts';
import { editorHand } from './editor-hand.ts';
import type { ConsoleState } from '../console-state.ts';
import { knowledge, lookAgain } from './knowledge.ts';
import { closeCompletion } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { historyWalk } from '../history/history-walk.ts';
import { isRunning } from '../run/running.ts';
import { formatText } from './format-text.ts';
import { mountEditor } from './mount-editor.ts';

/** The editor, which tells how high it would be to show all of its text. */
export function CypherEditor({ onHeight }: { onHeight: (needed: number) => void }): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const { text, caret } = consoleStore.getState();
    const view = mountEditor({
      host: host.current,
      text,
      caret,
      knowledge,
      keys: [
        { key: 'Mod-Enter', run: press(running.runOne) },
        { key: 'Mod-Shift-Enter', run: press(running.runAll) },
        { key: 'Shift-Alt-f', run: press(() => void formatText()) },
        { key: 'Mod-ArrowUp', run: walk(1) },
        { key: 'Mod-ArrowDown', run: walk(-1) },
      ],
      onHeight,
      onChange: (now, at) => {
        consoleStore.setState({ text: now, caret: at });
      },
    });
    editorHand.view = view;
    view.focus();
    const stop = consoleStore.subscribe((now, before) => {
      const hasFailed = ({ runs }: ConsoleState): boolean => runs.some((run) => run.failure !== undefined);
      // However it was started: what was offered would lie over the text.
      if (isRunning(now) && !isRunning(before)) closeCompletion(view);
      const hasEnded = isRunning(before) && !isRunning(now);
      if (hasEnded || hasFailed(now) !== hasFailed(before)) lookAgain(view);
    });
    return () => {
      stop();
      editorHand.view = undefined;
      view.destroy();
    };
  }, [onHeight]);
  return <div ref={host} className="console-editor" />;
}

/** Goes back in the history, or forward to what was written before going back. */
function walk(by: 1 | -1): (view: EditorView) => boolean {
  return () => {
    const text = historyWalk.step(by);
    if (text !== undefined) editorHand.write(text);
    return true;
  };
}

function press(run: () => void): (view: EditorView) => boolean {
  return (view) => {
    // What was offered would lie over what is said of the run.
    closeCompletion(view);
    run();
    return true;
  };
}
