import { useLayoutEffect, useState } from 'react';

/** The width of an element in px, as it changes. */
export function useWidth(element: HTMLElement): number {
  const [width, setWidth] = useState(element.clientWidth);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
