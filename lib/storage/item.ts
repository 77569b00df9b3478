/** One value under one key of the extension's storage. An item that the library defines is read once by every page and script that knows it, wanted or not. */
import { type StorageItemKey, storage } from 'wxt/utils/storage';
import { takeAhead } from './ahead-items.ts';

export interface StorageItem<T> {
  /** The fallback where nothing is stored. */
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /** Calls back after each change, made here or elsewhere. Returns what ends it. */
  watch(changed: (value: T) => void): () => void;
}

export const storageItem = <T>(key: StorageItemKey, fallback: T): StorageItem<T> => ({
  getValue: async () => ((await (takeAhead(key) ?? storage.getItem<T>(key))) as T | null | undefined) ?? fallback,
  setValue: (value) => storage.setItem(key, value),
  removeValue: () => storage.removeItem(key),
  watch: (changed) => storage.watch<T>(key, (value) => changed(value ?? fallback)),
});
