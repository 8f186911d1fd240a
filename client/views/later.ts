import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

/** A part whose code is fetched when it is first shown; `missing` stands in where it cannot be. */
export function later(
  load: () => Promise<ComponentType>,
  missing: ComponentType,
): LazyExoticComponent<ComponentType> {
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: missing }),
    ),
  );
}
