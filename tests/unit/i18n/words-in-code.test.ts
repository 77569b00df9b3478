/** No words for the user stand in the code: they would be said in English, whatever language was chosen. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { type Node, nodesOf } from '../../../lib/build/syntax.ts';

const SAID = ['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'label', 'placeholder', 'title'];
/** Set on elements that are made without React. */
const SET = ['alt', 'ariaLabel', 'innerText', 'placeholder', 'textContent', 'title'];

const hasLetters = (text: unknown): boolean => typeof text === 'string' && /\p{L}/u.test(text.replace(/^https?:\/\/\S*$/, ''));

/** What a value may be, as far as it is written out. */
function* written({ type, ...node }: Node): Generator<string> {
  const of = (...parts: string[]) => parts.map((part) => node[part] as Node);
  if (type === 'Literal' && hasLetters(node.value)) yield String(node.value);
  else if (type === 'TemplateLiteral') {
    for (const { value } of node.quasis as unknown as { value: { raw: string } }[]) if (hasLetters(value.raw)) yield value.raw;
  } else if (type === 'JSXExpressionContainer') yield* written(node.expression as Node);
  else if (type === 'ConditionalExpression') for (const part of of('consequent', 'alternate')) yield* written(part);
  else if (type === 'LogicalExpression') for (const part of of('left', 'right')) yield* written(part);
}

/** The words in a file of ours that somebody would see or hear. */
function wordsIn(code: string, lang: 'ts' | 'tsx' = 'tsx'): string[] {
  return [...nodesOf(parseAst(code, { lang }) as unknown as Node)].flatMap((node): string[] => {
    const { type, name, value, children, left, right, callee } = node as Node & Record<string, Node>;
    if (type === 'JSXText') return hasLetters(node.value) ? [String(node.value).trim()] : [];
    if (type === 'JSXAttribute' && value && SAID.includes(String(name?.name))) return [...written(value)];
    if ((type === 'JSXElement' || type === 'JSXFragment') && Array.isArray(children))
      return (children as Node[]).filter((child) => child.type === 'JSXExpressionContainer').flatMap((child) => [...written(child)]);
    if (type === 'AssignmentExpression' && left && right && SET.includes(String((left.property as Node | undefined)?.name)))
      return [...written(right)];
    if (type === 'CallExpression' && (callee?.property as Node | undefined)?.name === 'setAttribute') {
      const [attribute, words] = node.arguments as Node[];
      return words && SAID.includes(String(attribute?.value)) ? [...written(words)] : [];
    }
    return [];
  });
}

describe('words in code', () => {
  it.each([
    '<p>Closes soon</p>',
    '<p>{isSoon ? "Closes soon" : null}</p>',
    '<p>{`Closes soon`}</p>',
    '<input placeholder="Search" />',
    '<b aria-label={isOpen ? "Open" : ""} />',
    'element.title = "Closes soon"',
    'element.setAttribute("aria-label", "Closes soon")',
  ])('are found: %s', (code) => {
    expect(wordsIn(code)).toHaveLength(1);
  });

  it.each([
    "<p className='note'>{i18n.t('turn.vendor')}</p>",
    '<p> · {name}</p>',
    '<input placeholder="https://" />',
    '<img alt="" />',
    'b.title = words',
  ])('are not all that is written: %s', (code) => {
    expect(wordsIn(code)).toEqual([]);
  });
});

const files = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'lib/{portal,platform,i18n,export}/**/*.ts']);

it('there are none in our files', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(
    files.flatMap((file) => wordsIn(readFileSync(file, 'utf8'), file.endsWith('x') ? 'tsx' : 'ts').map((words) => `${file}: ${words}`)),
  ).toEqual([]);
});
