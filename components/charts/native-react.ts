import 'server-only';

/*
 * Recharts is written for the browser's React; the build that server components get has no hooks and
 * no renderer. These two imports are therefore left to Node, which loads the packages themselves.
 * Elements are plain objects and may come from either build. Recharts stays on 2.x: version 3 draws
 * nothing outside a browser.
 */
async function load() {
  const [server, recharts] = await Promise.all([
    import(/* turbopackIgnore: true */ 'react-dom/server'),
    import(/* turbopackIgnore: true */ 'recharts'),
  ]);
  return { renderToStaticMarkup: server.renderToStaticMarkup, recharts };
}

let loaded: ReturnType<typeof load> | undefined;

export function nativeReact() {
  return (loaded ??= load());
}
