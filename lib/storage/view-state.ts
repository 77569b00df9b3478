/** Small choices of the views that outlive a page: which parts are folded away. Losing them harms nothing. */
import { storage } from 'wxt/utils/storage';

export const bannerFolded = storage.defineItem<boolean>('local:view.bannerFolded', { fallback: false });
/** Whether the panel stands to the left of its field where both sides have room. */
export const panelOnLeft = storage.defineItem<boolean>('local:view.panelOnLeft', { fallback: false });
/** null until the user folds or unfolds the panel; then it folds where it has no room. */
export const panelFolded = storage.defineItem<boolean | null>('local:view.panelFolded', { fallback: null });
