import { useState } from 'react';
import { i18n } from '#i18n';
import { hasVendorLanguages, speaksEnglishToVendor } from '../lib/i18n/language.ts';

/** In which language texts for the vendor's support are made; nothing where English is spoken anyway. */
export function VendorLanguage({ onChoose }: { onChoose(isEnglish: boolean): void }) {
  const [isEnglish, setEnglish] = useState(speaksEnglishToVendor);
  if (!hasVendorLanguages()) return null;
  return (
    <label className="vendor-language">
      <input
        type="checkbox"
        checked={isEnglish}
        onChange={({ target }) => {
          setEnglish(target.checked);
          onChoose(target.checked);
        }}
      />{' '}
      {i18n.t('ready_texts.in_english')}
    </label>
  );
}
