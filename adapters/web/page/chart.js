// @ts-check
/** Chart.HorizontalBar of Teams, which the published renderer lacks: bars with label and number. */

import { create } from './dom.js';
import { AdaptiveCards } from './renderer.js';

export function registerChart() {
  class HorizontalBar extends AdaptiveCards.CardElement {
    title = '';
    /** @type {{ x: string, y: number, color: string }[]} */
    data = [];

    getJsonTypeName() {
      return 'Chart.HorizontalBar';
    }

    /** @param {any} source @param {import('adaptivecards').SerializationContext} context */
    internalParse(source, context) {
      super.internalParse(source, context);
      this.title = String(source.title ?? '');
      this.data = Array.isArray(source.data) ? source.data : [];
    }

    internalRender() {
      const longest = Math.max(1, ...this.data.map(bar => bar.y));
      const list = create('ul', 'chart-bars');
      for (const { x, y, color } of this.data) {
        const bar = create('span', `chart-bar ${CLASSES.get(color) ?? 'is-neutral'}`);
        bar.style.width = `${(100 * y) / longest}%`;
        const track = create('span', 'chart-track', bar);
        list.append(
          create('li', '', create('span', 'chart-label', x), track, create('span', 'chart-value', String(y))),
        );
      }
      return create('div', 'chart', create('p', 'chart-title', this.title), list);
    }
  }
  AdaptiveCards.GlobalRegistry.elements.register('Chart.HorizontalBar', HorizontalBar);
}

const CLASSES = new Map([
  ['good', 'is-good'],
  ['categoricalLime', 'is-fair'],
  ['warning', 'is-warning'],
  ['attention', 'is-attention'],
  ['categoricalBlue', 'is-done'],
]);
