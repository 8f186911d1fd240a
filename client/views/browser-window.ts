import type { WindowHandle } from '../state/window-handle.ts';
import { copyText } from './console/clipboard.ts';

/** The window of the browser, for acts. */
export const browserWindow: WindowHandle = {
  search() {
    const box = document.querySelector<HTMLInputElement>('.search input');
    box?.focus();
    box?.select();
  },
  middle() {
    const frame = document.querySelector('.canvas-frame') ?? document.body;
    const { x, y, width, height } = frame.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  },
  copy: copyText,
  link(fragment) {
    const address = new URL(window.location.href);
    if (fragment !== undefined) address.hash = fragment;
    return address.href;
  },
};
