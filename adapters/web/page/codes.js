// @ts-check
/** Codes such as 5-3-6 stay in one piece: a line broken at one of their hyphens is misread. */
import { create } from './dom.js';

const CODE = /(\d-\d(?:-\d{1,2})?)(?![-\d])/;

/** @param {HTMLElement} element drawn, with nothing in it that is drawn again */
export function keepCodesWhole(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const found = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    // A choice and a field hold nothing but text.
    const isField = currentNode.parentElement?.closest('option, textarea');
    if (currentNode instanceof Text && !isField && CODE.test(currentNode.data)) found.push(currentNode);
  }
  for (const text of found) {
    const parts = text.data.split(CODE);
    // Every second part is a code.
    text.replaceWith(...parts.map((part, index) => (index % 2 === 1 ? create('span', 'code', part) : part)));
  }
}
