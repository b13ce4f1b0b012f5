import 'server-only';

/*
 * Recharts is written for the browser's React, which server components do not get: Node loads it, with
 * the package's own React. It stays on 2.x: version 3 draws nothing outside a browser.
 */
export const { Bar, BarChart, LabelList, XAxis, YAxis } = await import(
  /* turbopackIgnore: true */ 'recharts'
);
