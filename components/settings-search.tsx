import { type RefObject, useState } from 'react';
import { i18n } from '#i18n';
import { finder, searchText } from '../lib/cases/search.ts';
import { counted } from '../lib/i18n/format.ts';

interface SettingsSearchProps {
  /** Holds headings of groups (`h2`), lines on them, and settings (`.setting`), one after another. */
  page: RefObject<HTMLElement | null>;
}

/** Finds settings by what they say. What is not found is hidden, with the heading of a group of which nothing is left; folded lines that fit are unfolded. */
export function SettingsSearch({ page }: SettingsSearchProps) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<number | null>(null);

  function search(text: string): void {
    setQuery(text);
    const wanted = text.trim();
    const count = page.current === null ? 0 : showOnly(page.current, wanted);
    setFound(wanted === '' ? null : count);
  }

  return (
    <search className="settings-search">
      <label>
        <span>{i18n.t('settings.search.label')}</span>
        <input
          type="search"
          value={query}
          onChange={({ target }) => search(target.value)}
          onKeyDown={(event) => event.key === 'Escape' && search('')}
        />
      </label>
      <p role="status">{found !== null && (found === 0 ? i18n.t('settings.search.none') : counted('settings.search.found', found))}</p>
    </search>
  );
}

/** Shows the settings that hold all words of the query, all of them for an empty one. Gives how many are shown. */
function showOnly(page: HTMLElement, query: string): number {
  const finds = finder(query);
  let group: HTMLElement[] = [];
  let inGroup = 0;
  let count = 0;
  const endGroup = (): void => {
    for (const element of group) element.hidden = inGroup === 0 && query !== '';
    group = [];
    inGroup = 0;
  };
  for (const child of page.children) {
    if (!(child instanceof HTMLElement) || child.matches('h1, search')) continue;
    const isSetting = child.matches('.setting') || child.querySelector('.setting') !== null;
    if (child.matches('h2')) endGroup();
    if (!isSetting) group.push(child);
    else {
      child.hidden = !finds(searchText([child.textContent]));
      if (!child.hidden) {
        inGroup += 1;
        count += 1;
      }
      for (const folded of child.querySelectorAll('details'))
        folded.open =
          query !== '' &&
          finds(searchText([folded.textContent])) &&
          !finds(searchText([folded.querySelector('summary')?.textContent ?? '']));
    }
  }
  endGroup();
  return count;
}
