// @ts-check
/**
 * Style of cards: sizes and spacing as in Teams, colours from CSS variables, so that one configuration serves both
 * colour schemes.
 */

const FONT = '"Segoe UI", "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", Meiryo, sans-serif';

const FONT_TYPE = {
  fontFamily: FONT,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
};

/** @param {string} name */
const color = name => ({ default: `var(--${name})`, subtle: `var(--${name}-subtle)` });

const foregroundColors = {
  default: color('text'),
  dark: color('text'),
  light: color('text'),
  accent: color('accent'),
  good: color('good'),
  warning: color('warning'),
  attention: color('attention'),
};

/** @param {string} background */
const container = background => ({ backgroundColor: background, foregroundColors, borderColor: 'var(--line)' });

export const hostConfig = {
  fontFamily: FONT,
  fontTypes: { default: FONT_TYPE, monospace: FONT_TYPE },
  lineHeights: { small: 18, default: 22, medium: 24, large: 27, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: container('transparent'),
    emphasis: container('var(--emphasis)'),
    accent: container('var(--accent-pale)'),
    good: container('var(--good-pale)'),
    warning: container('var(--warning-pale)'),
    attention: container('var(--attention-pale)'),
  },
  // Beneath the plan's title, which is the page's first heading.
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { size: 'medium', weight: 'bolder' }, columnHeader: { size: 'default', weight: 'bolder' } },
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  adaptiveCard: { allowCustomStyle: true },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
  },
  table: { cellSpacing: 8 },
};
