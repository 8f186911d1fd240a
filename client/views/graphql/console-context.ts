import { createContext, useContext } from 'react';
import type { GraphQLSchema } from 'graphql';
import { useStore } from 'zustand';
import { en } from '../../i18n/console-en.ts';
import { zh } from '../../i18n/console-zh.ts';
import type { ConsoleWords } from '../../i18n/console-zh.ts';
import type { ConsoleActions, ConsoleStore } from '../../state/console.ts';
import type { ConsoleState } from '../../state/console-state.ts';
import { useLanguage } from '../explorer-context.ts';
import type { Desk } from './desk.ts';

/** The console's store, what can be done with it, and the editor that is being written in. */
interface Console {
  readonly store: ConsoleStore;
  readonly actions: ConsoleActions;
  readonly desk: Desk;
}

export const ConsoleContext = createContext<Console | null>(null);

function useConsole(): Console {
  const given = useContext(ConsoleContext);
  if (given === null) throw new Error('A view stands outside of ConsoleContext.');
  return given;
}

/** A reading of the console's state; it must give the same object while nothing changed. */
export function useConsoleState<T>(select: (state: ConsoleState) => T): T {
  return useStore(useConsole().store, select);
}

export function useConsoleActions(): ConsoleActions {
  return useConsole().actions;
}

export function useDesk(): Desk {
  return useConsole().desk;
}

export function useConsoleWords(): ConsoleWords {
  return useLanguage() === 'zh' ? zh : en;
}

/** The live schema; `null` until it is read, and where the server does not tell it. */
export function useLiveSchema(): GraphQLSchema | null {
  return useConsoleState(({ schema }) => (schema.status === 'ready' ? schema.value : null));
}
