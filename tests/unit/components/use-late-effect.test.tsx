// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLateEffect } from '../../../components/use-late-effect.ts';

const undo = vi.fn();
const effect = vi.fn((_of: string) => undo);
const frames: FrameRequestCallback[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  frames.length = 0;
});

function Asking({ of }: { of: string }) {
  useLateEffect(() => effect(of), [of]);
  return null;
}

const draw = async (): Promise<void> => {
  for (const frame of frames.splice(0)) frame(0);
  await vi.advanceTimersByTimeAsync(0);
};

it('runs once after the frame that shows what was rendered, and not in it', async () => {
  render(<Asking of="a" />);
  await vi.advanceTimersByTimeAsync(0);
  expect(effect).not.toHaveBeenCalled();
  for (const frame of frames.splice(0)) frame(0);
  expect(effect).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(effect.mock.calls).toEqual([['a']]);
});

it('does not wait for frames that a page behind another never draws', async () => {
  render(<Asking of="a" />);
  await vi.advanceTimersByTimeAsync(99);
  expect(effect).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(effect).toHaveBeenCalledTimes(1);
});

it('is undone before it runs for another, and where it stood', async () => {
  const { rerender, unmount } = render(<Asking of="a" />);
  await draw();
  rerender(<Asking of="b" />);
  expect(undo).toHaveBeenCalledTimes(1);
  await draw();
  expect(effect.mock.calls).toEqual([['a'], ['b']]);
  unmount();
  expect(undo).toHaveBeenCalledTimes(2);
});

it('does not run for what is gone before the frame', async () => {
  const { rerender, unmount } = render(<Asking of="a" />);
  rerender(<Asking of="b" />);
  unmount();
  await vi.advanceTimersByTimeAsync(100);
  await draw();
  expect(effect).not.toHaveBeenCalled();
});
