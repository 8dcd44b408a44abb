// @ts-check
/** Prevents line breaks inside codes such as 5-3-6, which would be misread. */
import { create } from './dom.js';

const CODE = /(\d-\d(?:-\d{1,2})?)(?![-\d])/;

/** @param {HTMLElement} element drawn, without parts that will be drawn again */
export function keepCodesWhole(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const found = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    // Options and text fields can contain only text.
    const isField = currentNode.parentElement?.closest('option, textarea');
    if (currentNode instanceof Text && !isField && CODE.test(currentNode.data)) found.push(currentNode);
  }
  for (const text of found) {
    const parts = text.data.split(CODE);
    // split() puts the codes at odd indices.
    text.replaceWith(...parts.map((part, index) => (index % 2 === 1 ? create('span', 'code', part) : part)));
  }
}
