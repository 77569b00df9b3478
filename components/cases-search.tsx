import { startTransition, useState } from 'react';
import { i18n } from '#i18n';

interface CasesSearchProps {
  /** At first: of another view it is to have another `key`. */
  words: string;
  onSearch(words: string): void;
}

/** What is typed stands there at once, whatever the table still has to do for it. */
export function CasesSearch({ words, onSearch }: CasesSearchProps) {
  const [text, setText] = useState(words);
  return (
    <label className="search">
      <span>{i18n.t('cases_page.search')}</span>
      <input
        type="search"
        placeholder={i18n.t('cases_page.search_hint')}
        value={text}
        maxLength={200}
        onChange={({ target: { value } }) => {
          setText(value);
          startTransition(() => onSearch(value));
        }}
      />
    </label>
  );
}
