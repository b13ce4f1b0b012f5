'use client';

import { Button } from '#components/ui/button.tsx';
import { useHydrated } from './use-hydrated.ts';

/** Where there is no script the browser's own menu prints. */
export function PrintButton({ children }: { children: React.ReactNode }) {
  return useHydrated() ? (
    <Button type="button" tone="secondary" onClick={() => window.print()}>
      {children}
    </Button>
  ) : null;
}
