'use client';

import { Brand } from '#components/layout/brand.tsx';
import { ErrorView } from '#components/layout/error-view.tsx';
import { mainId } from '#components/layout/skip-link.tsx';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <header className="band">
        <div className="wrap band-inner">
          <Brand />
        </div>
      </header>
      <main id={mainId} className="wrap flex-1 py-8">
        <ErrorView error={error} retry={retry} />
      </main>
    </>
  );
}
