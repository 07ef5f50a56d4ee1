/** What a toolbar does with the chosen part of a text. */
export interface Format {
  label: string;
  /** What the button shows. */
  sign: string;
  /** With Ctrl or ⌘. */
  key?: string;
  /** Around the chosen words, or at the start of every chosen line. */
  mark: { around: readonly [string, string] } | { before: string };
}

export const FORMATS: readonly Format[] = [
  { label: 'Bold', sign: 'B', key: 'b', mark: { around: ['*', '*'] } },
  { label: 'Italic', sign: 'I', key: 'i', mark: { around: ['_', '_'] } },
  { label: 'Strikethrough', sign: 'S', mark: { around: ['~', '~'] } },
  { label: 'Code', sign: '<>', key: 'e', mark: { around: ['`', '`'] } },
  { label: 'Link', sign: '↗', key: 'k', mark: { around: ['<https://', '|link>'] } },
  { label: 'Bulleted list', sign: '•', mark: { before: '- ' } },
  { label: 'Numbered list', sign: '1.', mark: { before: '1. ' } },
  { label: 'Quote', sign: '❝', mark: { before: '> ' } },
];

/** Puts a format on what is chosen in a field, and leaves it chosen. */
export function applyFormat(field: HTMLTextAreaElement, { mark }: Format): void {
  const { value, selectionStart: from, selectionEnd: to } = field;
  if ('around' in mark) {
    const [opening, closing] = mark.around;
    field.setRangeText(opening + value.slice(from, to) + closing, from, to);
    field.setSelectionRange(from + opening.length, to + opening.length);
  } else {
    const start = value.lastIndexOf('\n', from - 1) + 1;
    const lines = value.slice(start, to).replaceAll(/^/gm, mark.before);
    field.setRangeText(lines, start, to, 'end');
  }
  field.focus();
}
