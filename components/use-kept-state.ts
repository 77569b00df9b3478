import { type RefObject, useState } from 'react';

/** A state that stays when its component goes: `kept` has the last of it, and belongs to a component that outlives this one. */
export function useKeptState<State>(kept: RefObject<State>): [State, (next: State) => void] {
  const [state, setState] = useState(kept.current);
  return [
    state,
    (next) => {
      kept.current = next;
      setState(next);
    },
  ];
}
