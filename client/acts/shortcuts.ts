import type { ActId } from './acts.ts';
import { ACTS } from './acts.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Signs such as `?` and `+` say by themselves whether shift was held, and differ from keyboard to keyboard. */
function isSign(key: string): boolean {
  return key.length === 1 && !/\p{L}/u.test(key);
}

/** The keys pressed, written as acts write theirs. */
function written({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  const parts = [
    ...(ctrlKey || metaKey ? ['mod'] : []),
    ...(altKey ? ['alt'] : []),
    ...(shiftKey && !isSign(key) ? ['shift'] : []),
    key.toLowerCase(),
  ];
  return parts.join('+');
}

/** Whether keys are one letter or sign, with shift or without, which speech input may type by accident. */
export function isSingleKey(keys: string): boolean {
  return isSign(keys) || /^(shift\+)?\p{L}$/u.test(keys);
}

/** The act that keys stand for; `null` where they stand for none, or stand for one by a single key and those are off. */
export function actOfKeys(pressed: Pressed, singleKeys = true): ActId | null {
  const keys = written(pressed);
  if (!singleKeys && isSingleKey(keys)) return null;
  return ACTS.find((act) => act.keys?.includes(keys))?.id ?? null;
}

const SIGNS: ReadonlyMap<string, readonly [mac: string, other: string]> = new Map([
  ['mod', ['⌘', 'Ctrl']],
  ['alt', ['⌥', 'Alt']],
  ['shift', ['⇧', 'Shift']],
  ['delete', ['Del', 'Del']],
  ['backspace', ['⌫', '⌫']],
  ['escape', ['Esc', 'Esc']],
  ['contextmenu', ['☰', '☰']],
]);

/** Keys as they are printed on the keyboard, one part each. */
export function keyParts(keys: string, mac: boolean): string[] {
  // A plus at the end is the sign itself.
  const parts = keys === '+' ? ['+'] : keys.split('+');
  return parts.map((part) => SIGNS.get(part)?.[mac ? 0 : 1] ?? part.toUpperCase());
}
