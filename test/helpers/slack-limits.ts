/**
 * Slack's limits according to its reference and types, written independently of the adapter's own table; reports
 * violations in a payload as text. There is no published offline validator.
 */

// biome-ignore lint/suspicious/noExplicitAny: any payload, looked into
type Json = any;

const MESSAGE_TYPES = ['header', 'rich_text', 'context', 'actions', 'data_table', 'table', 'data_visualization'];
const OPAQUE = new Set(['button value', 'option value', 'private_metadata']);
const VIEW_TYPES = ['header', 'rich_text', 'context', 'actions', 'input'];

export function messageFaults(message: Json): string[] {
  const { text, blocks } = message;
  const faults = [...length('text', text, 1, 4_000), ...blockFaults(blocks, 50, MESSAGE_TYPES)];
  // Where chat.postMessage has been seen to answer msg_blocks_too_long.
  const words = JSON.stringify(blocks.filter((block: Json) => block.type !== 'data_table' && block.type !== 'table'));
  if (words.length > 11_300) faults.push(`blocks: ${words.length} characters together`);
  if (/<[@#!]|<https?:/.test(text)) faults.push('text: markup');
  const tables = blocks.filter((block: Json) => block.type === 'table' || block.type === 'data_table').length;
  if (tables > 1) faults.push(`${tables} tables`);
  if (blocks.filter((block: Json) => block.type === 'data_visualization').length > 2)
    faults.push('more than two charts');
  return faults;
}

export function viewFaults(view: Json): string[] {
  const faults = blockFaults(view.blocks, 100, VIEW_TYPES);
  if (JSON.stringify(view).length > 250_000) faults.push('view: over 250 KB');
  if (view.type === 'home') return faults;
  for (const part of ['title', 'submit', 'close']) {
    if (view[part]) faults.push(...plainText(part, view[part], 24));
  }
  if (view.blocks.some((block: Json) => block.type === 'input') && !view.submit) faults.push('input without submit');
  return [...faults, ...length('private_metadata', view.private_metadata ?? '', 0, 3_000), ...id(view.callback_id)];
}

function blockFaults(blocks: Json[], most: number, allowed: string[]): string[] {
  const faults: string[] = [];
  if (blocks.length === 0 || blocks.length > most) faults.push(`${blocks.length} blocks`);
  const ids = blocks.map(block => block.block_id).filter(Boolean);
  if (new Set(ids).size !== ids.length) faults.push('two blocks of one id');
  for (const block of blocks) {
    if (!allowed.includes(block.type)) faults.push(`${block.type} does not stand here`);
    if (block.block_id !== undefined) faults.push(...id(block.block_id));
    faults.push(...(CHECKS[block.type]?.(block) ?? []));
  }
  return faults;
}

const CHECKS: Record<string, (block: Json) => string[]> = {
  header: block => plainText('header', block.text, 150),
  context: block => [
    ...count('context', block.elements, 1, 10),
    ...block.elements.flatMap((element: Json) => plainText('context', element, 3_000)),
  ],
  rich_text: block => {
    const texts: string[] = [];
    for (const section of block.elements) {
      if (!['rich_text_section', 'rich_text_quote'].includes(section.type)) return [`rich_text: ${section.type}`];
      if (section.elements.length === 0) return ['rich_text: empty section'];
      for (const element of section.elements) {
        if (element.type === 'emoji') continue;
        if (element.type !== 'text') return [`rich_text: ${element.type} makes a link or mention`];
        texts.push(element.text);
      }
    }
    const faults = texts.flatMap(text => length('rich_text', text, 1, 3_000));
    if (texts.join('').length > 3_500) faults.push('rich_text: too long together');
    return faults;
  },
  actions: block => {
    const names = block.elements.map((element: Json) => element.action_id);
    return [
      ...count('actions', block.elements, 1, 25),
      ...(new Set(names).size === names.length ? [] : ['two buttons of one name']),
      ...block.elements.flatMap((button: Json) => [
        ...plainText('button', button.text, 75),
        ...length('button value', button.value, 0, 2_000),
        ...id(button.action_id),
        ...([undefined, 'primary', 'danger'].includes(button.style) ? [] : [`button style ${button.style}`]),
      ]),
    ];
  },
  data_table: block => {
    const widths = new Set(block.rows.map((row: Json[]) => row.length));
    const cells: Json[] = block.rows.flat();
    return [
      ...length('caption', block.caption, 1, 1_000),
      ...count('data_table', block.rows, 2, 101),
      ...count('data_table columns', block.rows[0], 1, 20),
      ...(widths.size === 1 ? [] : ['data_table: rows of different widths']),
      ...(block.rows[0].every((cell: Json) => cell.type === 'raw_text') ? [] : ['data_table: header is not text']),
      ...(block.page_size >= 1 && block.page_size <= 100 ? [] : [`page_size ${block.page_size}`]),
      ...(cells.reduce((sum, cell) => sum + cell.text.length, 0) <= 10_000
        ? []
        : ['data_table: over 10,000 characters']),
      ...cells.flatMap(cellFaults),
    ];
  },
  table: block => [
    ...count('table', block.rows, 1, 100),
    ...count('table columns', block.rows[0], 1, 20),
    ...block.rows.flat().flatMap(cellFaults),
  ],
  data_visualization: block => {
    const { series, axis_config } = block.chart;
    const { categories } = axis_config;
    return [
      ...length('chart title', block.title, 1, 50),
      ...count('series', series, 1, 6),
      ...count('categories', categories, 1, 20),
      ...(new Set(categories).size === categories.length ? [] : ['two categories of one name']),
      ...categories.flatMap((category: string) => length('category', category, 1, 20)),
      ...series.flatMap((one: Json) => [
        ...length('series name', one.name, 1, 20),
        ...(JSON.stringify(one.data.map((point: Json) => point.label)) === JSON.stringify(categories)
          ? []
          : ['data points do not match the categories']),
        ...(one.data.every((point: Json) => Number.isFinite(point.value)) ? [] : ['a point without a value']),
      ]),
    ];
  },
  input: block => {
    const { element } = block;
    const own: string[] = [];
    if (element.type === 'plain_text_input') {
      if (!(element.max_length >= 1 && element.max_length <= 3_000)) own.push(`max_length ${element.max_length}`);
      own.push(...length('initial_value', element.initial_value ?? '', 0, element.max_length));
    } else if (element.type === 'static_select') {
      const groups: Json[] = element.option_groups ?? [{ options: element.options }];
      own.push(...count('option_groups', groups, 1, 100));
      for (const group of groups)
        own.push(...count('options', group.options, 1, 100), ...group.options.flatMap(optionFaults));
      const values = groups.flatMap(group => group.options.map((option: Json) => JSON.stringify(option)));
      if (element.initial_option && !values.includes(JSON.stringify(element.initial_option)))
        own.push('initial_option unknown');
    } else if (element.type === 'external_select') {
      own.push(...(element.initial_option ? optionFaults(element.initial_option) : []));
    } else own.push(`input ${element.type}`);
    if (element.placeholder) own.push(...plainText('placeholder', element.placeholder, 150));
    if (block.hint) own.push(...plainText('hint', block.hint, 2_000));
    return [...plainText('label', block.label, 2_000), ...id(element.action_id), ...own];
  },
};

export function optionFaults(option: Json): string[] {
  return [...plainText('option', option.text, 75), ...length('option value', option.value, 1, 75)];
}

function cellFaults(cell: Json): string[] {
  if (cell.type === 'raw_number')
    return Number.isFinite(cell.value) ? length('cell', cell.text, 1, 3_000) : ['no number'];
  return cell.type === 'raw_text' ? length('cell', cell.text, 1, 3_000) : [`cell ${cell.type}`];
}

function plainText(name: string, text: Json, most: number): string[] {
  if (text.type !== 'plain_text' || text.emoji !== false) return [`${name}: not plain`];
  const faults = length(name, text.text, 1, most);
  if (/[<>\n]/.test(text.text)) faults.push(`${name}: angle bracket or line feed`);
  return faults;
}

function id(name: Json): string[] {
  return length('id', name, 1, 255);
}

function length(name: string, text: Json, least: number, most: number): string[] {
  if (typeof text !== 'string') return [`${name}: no text`];
  if (least > 0 && text.trim() === '' && text !== '　' && !/\n/.test(text)) return [`${name}: empty`];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not arrive
  if (/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])/.test(text)) {
    // Opaque values are returned by Slack unchanged and never shown.
    return OPAQUE.has(name) ? [] : [`${name}: unprintable`];
  }
  return text.length <= most ? [] : [`${name}: ${text.length} > ${most}`];
}

function count(name: string, list: Json[], least: number, most: number): string[] {
  return list.length >= least && list.length <= most ? [] : [`${name}: ${list.length} not within ${least}..${most}`];
}
