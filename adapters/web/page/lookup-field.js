// @ts-check
/**
 * Input.ChoiceSet with `choices.data`, the typeahead of Teams. The published renderer returns the displayed text
 * instead of the value, so such fields are drawn here; other choice sets are unchanged.
 */

import * as api from './api.js';
import { create } from './dom.js';
import { attachListbox } from './listbox.js';
import { AdaptiveCards } from './renderer.js';
import { lang, words } from './words.js';

/** @import { LookupChoice } from '../page-types.ts' */

const OFFERED = 10;
let count = 0;

export function registerLookupField() {
  class LookupField extends AdaptiveCards.ChoiceSetInput {
    /** @type {HTMLInputElement | undefined} */
    field;
    /**
     * The selected suggestion; undefined while the text is none of them. @type {{ value: string, label: string } |
     * undefined}
     */
    taken;

    isDynamicTypeahead() {
      return false;
    }

    internalRender() {
      const source = this.choicesData?.dataset;
      if (!source) return super.internalRender();
      const list = create('div', 'offers');
      count += 1;
      list.id = `lookup-${count}`;
      list.hidden = true;
      list.setAttribute('role', 'listbox');
      const field = create('input', 'ac-input lookup-text');
      field.type = 'text';
      field.autocomplete = 'off';
      field.placeholder = this.placeholder ?? '';
      field.setAttribute('role', 'combobox');
      field.setAttribute('aria-autocomplete', 'list');
      field.setAttribute('aria-controls', list.id);
      if (this.defaultValue) {
        const first = this.choices.find(choice => choice.value === this.defaultValue);
        this.taken = { value: this.defaultValue, label: first?.title ?? this.defaultValue };
        field.value = this.taken.label;
      }
      const listbox = attachListbox({
        field,
        list,
        offer: typed => api.lookup(source, typed, lang(), OFFERED),
        pick: choice => this.take(choice),
        empty: () => words().noMatches,
      });
      field.addEventListener('input', () => {
        this.taken = undefined;
        this.valueChanged();
      });
      field.addEventListener('keydown', listbox.onKey);
      this.field = field;
      return create('div', 'lookup-field', field, list);
    }

    updateInputControlAriaLabelledBy() {
      super.updateInputControlAriaLabelledBy();
      // The renderer labels the outer element; the label belongs to the inner field.
      const labels = this.renderedInputControlElement?.getAttribute('aria-labelledby');
      this.renderedInputControlElement?.removeAttribute('aria-labelledby');
      if (labels) this.field?.setAttribute('aria-labelledby', labels);
    }

    /** @param {LookupChoice} choice */
    take(choice) {
      this.taken = choice;
      if (this.field) this.field.value = choice.label;
      this.valueChanged();
    }

    /** Text that is not a suggestion is invalid. */
    isValid() {
      return this.field ? this.field.value.trim() === '' || this.taken !== undefined : super.isValid();
    }

    isSet() {
      return this.field ? this.taken !== undefined : super.isSet();
    }

    showValidationErrorMessage() {
      if (this.field) this.errorMessage = words().notChosen;
      super.showValidationErrorMessage();
    }

    get value() {
      return this.field ? this.taken?.value : super.value;
    }

    focus() {
      if (this.field) this.field.focus();
      else super.focus();
    }
  }
  AdaptiveCards.GlobalRegistry.elements.register('Input.ChoiceSet', LookupField);
}
