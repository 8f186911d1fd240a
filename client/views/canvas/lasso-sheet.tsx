import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import type { Point } from '../../graph/model.ts';

/** A shape below this many corners was a slip of the hand. */
const FEWEST = 3;

/** Lies over the canvas while the lasso is in hand: a shape is drawn on it with pointer or finger. */
export function LassoSheet({
  hint,
  onDrawn,
  onLeave,
}: {
  hint: string;
  /** The shape, in pixels of the canvas, and whether it adds to what is chosen. */
  onDrawn: (shape: readonly Point[], more: boolean) => void;
  onLeave: () => void;
}): ReactNode {
  const sheet = useRef<SVGSVGElement>(null);
  const [shape, setShape] = useState<readonly Point[]>([]);
  const leave = useEffectEvent(onLeave);

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') leave();
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);

  const at = (event: PointerEvent): Point => {
    const frame = sheet.current?.getBoundingClientRect();
    return { x: event.clientX - (frame?.x ?? 0), y: event.clientY - (frame?.y ?? 0) };
  };

  return (
    <>
      <svg
        ref={sheet}
        className="lasso"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setShape([at(event)]);
        }}
        onPointerMove={(event) => {
          if (shape.length > 0) setShape([...shape, at(event)]);
        }}
        onPointerUp={(event) => {
          const whole = [...shape, at(event)];
          setShape([]);
          if (whole.length >= FEWEST) onDrawn(whole, event.shiftKey);
        }}
        onPointerCancel={() => {
          setShape([]);
        }}
      >
        {shape.length > 1 && <polygon points={shape.map(({ x, y }) => `${x},${y}`).join(' ')} />}
      </svg>
      <p className="lasso-hint" role="status">
        {hint}
      </p>
    </>
  );
}
