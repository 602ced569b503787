/** Icons in the page, in the colour of the text around them. */
import type { CSSProperties, ReactNode } from 'react';
import { iconPaths } from '../../state/icons.ts';

/** An icon of 16, 18 or 20 px; it says nothing to a screen reader. */
export function Icon({ name, size = 18 }: { name: string; size?: number }): ReactNode {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={size >= 20 ? 1.75 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      // The paths are files of our own, never anything that a user or a document wrote.
      dangerouslySetInnerHTML={{ __html: iconPaths(name) }}
    />
  );
}

/** A kind's disc with its icon, if it has one, as on the canvas. */
export function KindDisc({
  colour,
  icon,
  size = 20,
}: {
  colour: string;
  icon: string | undefined;
  size?: number;
}): ReactNode {
  const style: CSSProperties = { background: colour, width: size, height: size };
  return (
    <span className="kind-disc" style={style} aria-hidden="true">
      {icon !== undefined && <Icon name={icon} size={Math.round(size * 0.62)} />}
    </span>
  );
}
