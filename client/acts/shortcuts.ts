import type { ActId } from './acts.ts';
import { ACTS } from './acts.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The keys pressed, written as acts write theirs. */
function written({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  const parts = [
    ...(ctrlKey || metaKey ? ['mod'] : []),
    ...(altKey ? ['alt'] : []),
    ...(shiftKey ? ['shift'] : []),
    key.toLowerCase(),
  ];
  return parts.join('+');
}

/** The act that keys stand for; `null` where they stand for none. */
export function actOfKeys(pressed: Pressed): ActId | null {
  const keys = written(pressed);
  return ACTS.find((act) => act.keys?.includes(keys))?.id ?? null;
}
