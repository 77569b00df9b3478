/** In which language and direction we speak on the page, which may have others. */
export const spoken: { lang: string; dir: 'ltr' | 'rtl' } = { lang: '', dir: 'ltr' };

export function speakIn(lang: string, dir: 'ltr' | 'rtl'): void {
  spoken.lang = lang;
  spoken.dir = dir;
}

/** Everything in the host is read and laid out so. */
export function bearSpoken(host: HTMLElement): void {
  host.lang = spoken.lang;
  host.dir = spoken.dir;
}
