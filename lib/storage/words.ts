/** The words of the language that the user chose, put here by the background for our pages and for the scripts in the portal's: they can't load them. */

import { speak, speakToVendor, type Words } from '../i18n/language.ts';
import { storageItem } from './item.ts';

/** null where the browser's own language is all that is needed. Made anew at any time, so it is in no backup. */
const item = storageItem<Words | null>('local:words', null);
/** Whether texts for the vendor's support are made in English where another language is spoken. */
const vendorInEnglish = storageItem<boolean>('local:view.vendorInEnglish', true);

export const loadWords = (): Promise<Words | null> => item.getValue();
export const saveWords = (words: Words | null): Promise<void> => (words === null ? item.removeValue() : item.setValue(words));

/** Speaks the user's language; the browser's where the storage does not answer. */
export async function speakAsStored(): Promise<void> {
  const vendor = speakToVendorAsStored();
  speak(await loadWords().catch(() => null));
  await vendor;
}

export async function speakToVendorAsStored(): Promise<void> {
  speakToVendor(await vendorInEnglish.getValue().catch(() => true));
}

/** From here on, in all parts. */
export function chooseVendorLanguage(isEnglish: boolean): void {
  speakToVendor(isEnglish);
  void vendorInEnglish.setValue(isEnglish);
}

/** Calls back after another language is spoken. Returns what ends it. */
export function onLanguage(changed: () => void): () => void {
  const stops = [
    item.watch((words) => {
      speak(words);
      changed();
    }),
    // Such a text is made when it is asked for.
    vendorInEnglish.watch(speakToVendor),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
