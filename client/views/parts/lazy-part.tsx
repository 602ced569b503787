/** A part of the page that is loaded when it is first shown, and says so in its place where it cannot be. */
import { Component, Suspense, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useExplorer } from '../explorer-context.ts';

const SENTENCE =
  'This part of the page could not be shown. Does the server run, or was Entente renewed since the page was opened? Reload the page: its address keeps the picture.';

const RELOAD = {
  label: 'Reload the page',
  run: () => {
    location.reload();
  },
};

/** What the part is. */
export interface LazyPartProps {
  readonly children: ReactNode;
  /** What stands there until it has come; nothing unless said otherwise. */
  readonly fallback?: ReactNode;
  /** What it is about; another value is another attempt. */
  readonly about?: unknown;
}

/** The part, or one sentence in its place. */
export function LazyPart({ children, fallback = null, about }: LazyPartProps): ReactNode {
  return (
    <FaultBoundary about={about} instead={<FailedPart />}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </FaultBoundary>
  );
}

/** The same of what lies over the page: where it cannot be shown, a notice says so, and `onFault` closes it. */
export function LazyOverlay({ children, onFault }: { children: ReactNode; onFault: () => void }): ReactNode {
  const { commands } = useExplorer();
  return (
    <FaultBoundary
      instead={null}
      onFault={() => {
        commands.notify({ key: 'failed part', text: SENTENCE, tone: 'problem', actions: [RELOAD] });
        onFault();
      }}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </FaultBoundary>
  );
}

/** The sentence in the place of a part. */
export function FailedPart(): ReactNode {
  return (
    <div className="failure" role="alert">
      <p>{SENTENCE}</p>
      <Button className="text-button" onPress={RELOAD.run}>
        {RELOAD.label}
      </Button>
    </div>
  );
}

interface FaultBoundaryProps {
  readonly children: ReactNode;
  readonly instead: ReactNode;
  readonly about?: unknown;
  readonly onFault?: () => void;
}

/** Keeps what fails within it from taking the rest of the page along, which React would clear. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    this.props.onFault?.();
  }

  override componentDidUpdate(before: FaultBoundaryProps): void {
    if (this.state.hasFailed && before.about !== this.props.about) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
