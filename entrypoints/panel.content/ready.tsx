import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { ReadyTexts } from '../../components/ready-texts.tsx';
import { VendorLanguage } from '../../components/vendor-language.tsx';
import type { Instant } from '../../lib/cases/schemas.ts';
import type { OwnText } from '../../lib/guidance/ready-texts.ts';
import { filledFor, type ReadyText, readyTexts } from '../../lib/i18n/ready-text-words.ts';
import { copyText } from '../../lib/platform/clipboard.ts';
import { insertText } from '../../lib/portal/insert-text.ts';
import type { LintSession } from '../../lib/portal/lint-session.ts';
import { chooseVendorLanguage } from '../../lib/storage/words.ts';

/** Ready-made texts for a comment on the case of this page. */
export function Ready({ store, own }: Pick<LintSession, 'store'> & { own: StoreApi<readonly OwnText[]> }) {
  const { about, anchor } = useStore(store);
  const texts = readyTexts(useStore(own));
  const [, setChosen] = useState(0);
  const choice = (
    <VendorLanguage
      onChoose={(isEnglish) => {
        chooseVendorLanguage(isEnglish);
        setChosen((times) => times + 1);
      }}
    />
  );
  const fill = useMemo(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return ({ text, isForColleagues }: ReadyText) => filledFor(text, about, timeZone, Date.now() as Instant, {}, isForColleagues);
  }, [about]);
  return <ReadyTexts {...{ texts, choice, fill }} onInsert={(text) => anchor !== null && insertText(anchor, text)} onCopy={copyText} />;
}
