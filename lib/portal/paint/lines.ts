import { isOurs } from '../roots.ts';
import { visiblePart } from './field-box.ts';
import { follow } from './follow.ts';
import { layerOf } from './layer.ts';
import { LAYER_CSS, STILL } from './mirror.ts';
import { adopt, sheetOf } from './sheets.ts';

export interface Line {
  range: Range;
  /** As in CSS: "dashed". */
  form: string;
}

/** Lines of our own under words of a rich text editor, in a layer over it, where marks in the editor itself could not be told from selected words. */
export interface Lines {
  /** Draws exactly these. They follow their words until those change. */
  draw(lines: readonly Line[]): void;
  hide(): void;
}

/** As high as the line is thick, which begins a little above the lower edge of the words' box, in px. */
const THICK = 2;

const LINES_CSS = `${LAYER_CSS}
i { position: absolute; height: 0; border-bottom: ${THICK}px solid CanvasText; forced-color-adjust: none; }
`;

export function createLines(field: HTMLElement): Lines {
  const doc = field.ownerDocument;
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let drawn: readonly Line[] = [];
  let watch: AbortController | null = null;

  /** Whether nothing of the page lies over the editor there. */
  function isBare(x: number, y: number): boolean {
    const hit = (field.getRootNode() as Document | ShadowRoot).elementsFromPoint(x, y).find((element) => !isOurs(element));
    return hit !== undefined && field.contains(hit);
  }

  function lay(): void {
    if (host === null || root === null) return;
    const seen = visiblePart(field);
    // The window's corner, but for a layer that is moved as a whole.
    const origin = host.getBoundingClientRect();
    const pieces = drawn.flatMap(({ range, form }) =>
      [...range.getClientRects()].flatMap((box) => {
        if (seen === null) return [];
        const [left, right] = [Math.max(box.left, seen.left), Math.min(box.right, seen.right)];
        const top = box.bottom - THICK / 2;
        const isSeen =
          right > left && top > seen.top && top + THICK <= seen.bottom && isBare((left + right) / 2, (box.top + box.bottom) / 2);
        if (!isSeen) return [];
        const piece = doc.createElement('i');
        Object.assign(piece.style, {
          left: `${left - origin.left}px`,
          top: `${top - origin.top}px`,
          width: `${right - left}px`,
          borderBottomStyle: form,
        });
        return [piece];
      }),
    );
    root.replaceChildren(...pieces);
    host.removeAttribute('hidden');
  }

  function watchPage(): void {
    watch = new AbortController();
    const { signal } = watch;
    let still: ReturnType<typeof setTimeout> | undefined;
    signal.addEventListener('abort', () => clearTimeout(still), { once: true });
    const settle = (): void => {
      clearTimeout(still);
      still = setTimeout(lay, STILL);
    };
    const moved = (): void => {
      host?.setAttribute('hidden', '');
      settle();
    };
    follow(field, signal, moved);
    field.addEventListener('scroll', moved, { passive: true, signal });
    // A menu or dialog of the page may open over the field, or close again.
    for (const type of ['pointerup', 'keyup', 'focusin'] as const)
      doc.addEventListener(type, settle, { capture: true, passive: true, signal });
  }

  function hide(): void {
    watch?.abort();
    watch = null;
    drawn = [];
    host?.remove();
  }

  return {
    draw(lines) {
      hide();
      drawn = lines;
      if (host === null) {
        host = doc.createElement('cl-mirror');
        host.setAttribute('aria-hidden', 'true');
        root = host.attachShadow({ mode: 'closed' });
        adopt(root, sheetOf(LINES_CSS));
      }
      layerOf(doc, field).append(host);
      lay();
      watchPage();
    },
    hide,
  };
}
