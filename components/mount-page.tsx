import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { direction, language } from '../lib/i18n/language.ts';
import { TOKENS_CSS } from '../lib/portal/paint/tokens.ts';
import { onLanguage, speakAsStored } from '../lib/storage/words.ts';

/** Shows a page of ours: its content in `#root`, our colours and measures, the user's language; anew when another is chosen. */
export async function mountPage(title: () => string, content: ReactNode | Promise<ReactNode>): Promise<void> {
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(TOKENS_CSS);
  document.adoptedStyleSheets.push(tokens);
  const [shown] = await Promise.all([content, speakAsStored()]);
  const element = document.querySelector('#root');
  const root = element && createRoot(element);
  const show = (): void => {
    document.documentElement.lang = language();
    document.documentElement.dir = direction();
    document.title = title();
    // What is remembered of a view holds words as well.
    root?.render(<StrictMode key={language()}>{shown}</StrictMode>);
  };
  show();
  onLanguage(show);
}
