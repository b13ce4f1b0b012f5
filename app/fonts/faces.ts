import localFont from 'next/font/local';

/*
 * Be Vietnam Pro in three families by script instead of one: in a single family the latin-ext files
 * claim đ, ơ, ư too, and every Vietnamese page would load 40 kB it does not need. Only the last
 * family may carry the metric-matched fallback, which has every glyph.
 */
const latin = localFont({
  variable: '--font-latin',
  display: 'swap',
  adjustFontFallback: false,
  src: [
    {
      weight: '400',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2',
    },
    {
      weight: '600',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2',
    },
    {
      weight: '700',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2',
    },
  ],
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

const vietnamese = localFont({
  variable: '--font-vietnamese',
  display: 'swap',
  adjustFontFallback: false,
  src: [
    {
      weight: '400',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2',
    },
    {
      weight: '600',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2',
    },
    {
      weight: '700',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2',
    },
  ],
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    },
  ],
});

const latinExt = localFont({
  variable: '--font-latin-ext',
  display: 'swap',
  preload: false,
  src: [
    {
      weight: '400',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2',
    },
    {
      weight: '600',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2',
    },
    {
      weight: '700',
      path: '../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-700-normal.woff2',
    },
  ],
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

/** Digits of one width, for columns of figures. How they were made: README.md beside them. */
const figures = localFont({
  variable: '--font-figures',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  src: [
    { weight: '400', path: './figures-400.otf' },
    { weight: '600', path: './figures-600.otf' },
    { weight: '700', path: './figures-700.otf' },
  ],
  declarations: [{ prop: 'unicode-range', value: 'U+0030-0039' }],
});

export const fontVariables = [latin, vietnamese, latinExt, figures]
  .map((font) => font.variable)
  .join(' ');
