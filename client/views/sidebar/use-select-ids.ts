import { useActions } from '../explorer-context.ts';

/** Selects entities: one alone is looked at closely, several are selected together. */
export function useSelectIds(): (ids: readonly string[]) => void {
  const actions = useActions();
  return (ids) => {
    const [first] = ids;
    if (first === undefined) actions.select(null);
    else
      actions.select(ids.length === 1 ? { kind: 'entity', id: first } : { kind: 'several', ids });
  };
}
