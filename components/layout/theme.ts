/** The reader's choice of light or dark, kept in a cookie so that it works without JavaScript. */
export const themeCookie = 'giao-dien';

export const themes = ['sang', 'toi', 'theo-may'] as const;

export type Theme = (typeof themes)[number];

/** Anything unknown means: follow the device. */
export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'theo-may';
}
