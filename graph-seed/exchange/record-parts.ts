import { STORE } from '../store.ts';

/** Labels as a record has them: each once, without the empty one and the one that every entity has. */
export function cleanLabels(labels: readonly string[]): readonly string[] {
  const isClean = labels.every(
    (label, at) => label !== '' && label !== STORE.entity && labels.indexOf(label) === at,
  );
  if (isClean) return labels;
  return [...new Set(labels)].filter((label) => label !== '' && label !== STORE.entity);
}

/** Sets a key of a map, also `__proto__`, which an assignment would take for the prototype. */
export function setOwn<T>(map: Record<string, T>, key: string, value: T): void {
  if (key !== '__proto__') map[key] = value;
  else
    Object.defineProperty(map, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
