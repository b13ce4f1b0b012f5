'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether scripts run here; false in what the server sends. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
