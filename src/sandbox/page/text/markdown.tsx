import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';

import { withEmoji } from './emoji.js';
import type { Paragraph, Span } from './parse-markdown.js';
import { parseMarkdown } from './parse-markdown.js';
import { SafeLink } from './tokens.js';

/** Standard Markdown, for the `markdown` block. */
export function Markdown({ text }: { text: string }) {
  const paragraphs = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div class="mrkdwn markdown">
      {paragraphs.map((paragraph, index) => (
        <ParagraphView key={index} paragraph={paragraph} />
      ))}
    </div>
  );
}

function ParagraphView({ paragraph }: { paragraph: Paragraph }) {
  switch (paragraph.kind) {
    case 'heading':
      return (
        <p class={`md-heading md-heading-${paragraph.level}`} role="heading" aria-level={3}>
          <Spans spans={paragraph.spans} />
        </p>
      );
    case 'text':
      return <p>{lines(paragraph.lines)}</p>;
    case 'quote':
      return <blockquote>{lines(paragraph.lines)}</blockquote>;
    case 'list': {
      const items = paragraph.items.map((item, index) => (
        <li key={index}>
          <Spans spans={item} />
        </li>
      ));
      return paragraph.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'preformatted':
      return <pre>{paragraph.text}</pre>;
    case 'rule':
      return <hr />;
  }
}

function lines(rows: Span[][]) {
  return rows.map((row, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <Spans spans={row} />
    </Fragment>
  ));
}

function Spans({ spans }: { spans: Span[] }) {
  return (
    <>
      {spans.map((span, index) => (
        <SpanView key={index} span={span} />
      ))}
    </>
  );
}

function SpanView({ span }: { span: Span }) {
  switch (span.kind) {
    case 'text':
      return <>{withEmoji(span.text)}</>;
    case 'code':
      return <code>{span.text}</code>;
    case 'bold':
      return (
        <strong>
          <Spans spans={span.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Spans spans={span.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Spans spans={span.children} />
        </s>
      );
    case 'link':
      return (
        <SafeLink url={span.url}>
          <Spans spans={span.children} />
        </SafeLink>
      );
  }
}
