import 'server-only';

/*
 * React's own renderer. The React that server components get has none, so this import is left to Node,
 * which loads the package itself. Elements are plain objects and may come from either build.
 */
export const { renderToStaticMarkup } = await import(
  /* turbopackIgnore: true */ 'react-dom/server'
);
