/** Small choices of the views that outlive a page: which parts are folded away. Losing them harms nothing. */
import { storage } from 'wxt/utils/storage';

export const bannerFolded = storage.defineItem<boolean>('local:view.bannerFolded', { fallback: false });
export const panelFolded = storage.defineItem<boolean>('local:view.panelFolded', { fallback: false });
