// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type TimelineLook, timelineOf } from '../../../../lib/portal/paint/timeline.ts';

const LOOK: TimelineLook = {
  name: 'The way of the case',
  facts: ['Opened Mon 12 Oct', 'Closing Tue 15 Dec'],
  bars: [
    { from: 1, to: 30, tone: 'theirs', sure: true, title: 'In Progress' },
    { from: 30, to: 40, tone: 'yours', sure: false, title: 'Pending Customer Input' },
    { from: 40, to: 50, tone: 'yours', sure: true, title: 'Pending Customer Input' },
  ],
  points: [1],
  marks: [
    { kind: 'reminder', from: 60, to: 60, title: 'Reminder' },
    { kind: 'closing', from: 80, to: 97, title: 'Closing' },
  ],
  comments: [{ at: 20, tone: 'yours', title: 'Comment' }],
  now: 50,
  cut: false,
  labels: [
    { at: 0, text: '12 Oct', today: false },
    { at: 50, text: 'today', today: true },
    { at: 100, text: '15 Dec', today: false },
  ],
  legend: [
    { tone: 'yours', look: 'sure', text: 'Your turn' },
    { tone: 'unknown', look: 'comment', text: 'Comments' },
  ],
};

const drawn = (look: TimelineLook): HTMLElement => {
  const place = document.createElement('div');
  place.append(...timelineOf(look, document));
  return place;
};
const all = (place: Element, selector: string): Element[] => [...place.querySelectorAll(selector)];
const values = (elements: Element[], attribute: string): (string | null)[] => elements.map((element) => element.getAttribute(attribute));

describe('the picture', () => {
  const place = drawn(LOOK);
  const picture = place.querySelector('svg') as Element;

  it('is one image with a name for assistive technology, with its facts as a list beside it', () => {
    expect([picture.getAttribute('role'), picture.getAttribute('aria-label')]).toEqual(['img', 'The way of the case']);
    expect(all(place, 'ul.unseen li').map((item) => item.textContent)).toEqual(LOOK.facts);
    // Nothing is told twice.
    expect(values(all(place, '.dates, .legend'), 'aria-hidden')).toEqual(['true', 'true']);
  });

  it('draws what is sure solid, and what is not striped, at its place', () => {
    expect(values(all(picture, '.theirs .sure, .yours .sure'), 'x')).toEqual(['1%', '40%']);
    expect(values(all(picture, '.theirs .sure, .yours .sure'), 'width')).toEqual(['29%', '10%']);
    const stripes = all(picture, '.yours .stripes');
    expect([values(stripes, 'x1'), values(stripes, 'x2')]).toEqual([['30%'], ['40%']]);
  });

  it('tells the turns apart by thickness, too', () => {
    const [theirs, yours] = values(all(picture, '.sure'), 'height').map(Number);
    expect(yours).toBeGreaterThan(theirs as number);
  });

  it('draws a day as a sign alone, and a range as stripes up to its sign', () => {
    expect(values(all(picture, '.sign'), 'class')).toEqual(['sign reminder', 'sign closing']);
    expect(values(all(picture, '.sign'), 'x')).toEqual(['60%', '97%']);
    expect(values(all(picture, '.range .stripes'), 'x1')).toEqual(['80%']);
  });

  it('marks the present, each known beginning and each comment', () => {
    expect(values(all(picture, '.now'), 'x1')).toEqual(['50%']);
    expect(values(all(picture, '.point'), 'x1')).toEqual(['1%']);
    expect(values(all(picture, '.dot'), 'cx')).toEqual(['20%']);
  });

  it('has its dates at the ends and below today', () => {
    const dates = all(place, '.dates span') as HTMLElement[];
    expect(dates.map(({ className, style }) => [className, style.getPropertyValue('inset-inline-start')])).toEqual([
      ['first', '0%'],
      ['today', '50%'],
      ['last', '100%'],
    ]);
  });

  it('takes texts for texts', () => {
    const hostile = drawn({ ...LOOK, name: '"><img src=x>', facts: ['<img src=x onerror=alert(1)>'] });
    expect(hostile.querySelector('img')).toBeNull();
    expect(hostile.querySelector('ul')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});
