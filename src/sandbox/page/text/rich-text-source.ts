import type { RichTextBlock, RichTextElement } from '@slack/types';

type Part = RichTextBlock['elements'][number];

/** Rich text as one would type it; what composeRichText reads. */
export function richTextSource(block: RichTextBlock): string {
  return block.elements.map(partSource).join('\n');
}

function partSource(part: Part): string {
  switch (part.type) {
    case 'rich_text_section':
      return lineSource(part.elements);
    case 'rich_text_list':
      return part.elements
        .map((item, index) => {
          const mark = part.style === 'bullet' ? '-' : `${index + 1}.`;
          return `${'  '.repeat(part.indent ?? 0)}${mark} ${lineSource(item.elements)}`;
        })
        .join('\n');
    case 'rich_text_quote':
      return lineSource(part.elements).replaceAll(/^/gm, '> ');
    case 'rich_text_preformatted':
      return `\`\`\`\n${part.elements.map(wordsOf).join('')}\n\`\`\``;
  }
}

const lineSource = (runs: RichTextElement[]) => runs.map(runSource).join('');

function runSource(run: RichTextElement): string {
  const { bold, italic, strike, code } = run.style ?? {};
  const marks = [code && '`', strike && '~', italic && '_', bold && '*'].filter(Boolean);
  return marks.reduce<string>((words, mark) => `${mark}${words}${mark}`, wordsOf(run));
}

function wordsOf(run: RichTextElement): string {
  switch (run.type) {
    case 'text':
      return run.text;
    case 'link':
      return run.text ? `<${run.url}|${run.text}>` : run.url;
    case 'emoji':
      return `:${run.name}:`;
    case 'user':
      return `<@${run.user_id}>`;
    case 'channel':
      return `<#${run.channel_id}>`;
    case 'usergroup':
      return `<!subteam^${run.usergroup_id}>`;
    case 'broadcast':
      return `<!${run.range}>`;
    case 'date':
      return `<!date^${run.timestamp}^${run.format}|${run.fallback ?? run.format}>`;
    case 'color':
      return run.value;
    case 'team':
      return run.team_id;
  }
}
