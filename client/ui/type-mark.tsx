import type { ReactNode } from 'react';
import { inkOn, safePath } from '../graph/icon.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;

/** An entity type's sign: a disc in its colour with its icon, as on the canvas. */
export function TypeMark({
  type,
  size = 20,
}: {
  type: { readonly colour: string; readonly icon: string | null } | undefined;
  size?: number;
}): ReactNode {
  const colour = type !== undefined && COLOUR.test(type.colour) ? type.colour : '#6b7280';
  const path = safePath(type?.icon ?? null);
  return (
    <svg
      className="type-mark"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="12" fill={colour} />
      {path !== null && (
        <path
          d={path}
          transform="translate(5.3 5.3) scale(0.56)"
          fill="none"
          stroke={inkOn(colour)}
          strokeWidth="2.300"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
