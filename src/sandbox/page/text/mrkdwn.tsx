import { useMemo } from 'preact/hooks';

import type { Inline, Passage } from './parse-mrkdwn.js';
import { parseMrkdwn } from './parse-mrkdwn.js';
import {
  Broadcast,
  ChannelMention,
  Emoji,
  GroupMention,
  SafeLink,
  SlackDate,
  UserMention,
} from './tokens.js';

/** Slack's mrkdwn as elements of the page; nothing in the text can become markup of the page itself. */
export function Mrkdwn({ text }: { text: string }) {
  const passages = useMemo(() => parseMrkdwn(text), [text]);
  return (
    <div class="mrkdwn">
      {passages.map((passage, index) => (
        <PassageView key={index} passage={passage} />
      ))}
    </div>
  );
}

function PassageView({ passage }: { passage: Passage }) {
  if (passage.kind === 'preformatted') return <pre>{passage.text}</pre>;
  const lines = passage.lines.map((line, index) => (
    <span key={index}>
      {index > 0 && <br />}
      <InlineRuns runs={line} />
    </span>
  ));
  return passage.kind === 'quote' ? <blockquote>{lines}</blockquote> : <p>{lines}</p>;
}

function InlineRuns({ runs }: { runs: Inline[] }) {
  return (
    <>
      {runs.map((run, index) => (
        <InlineRun key={index} run={run} />
      ))}
    </>
  );
}

function InlineRun({ run }: { run: Inline }) {
  switch (run.kind) {
    case 'text':
      return <>{run.text}</>;
    case 'bold':
      return (
        <strong>
          <InlineRuns runs={run.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <InlineRuns runs={run.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <InlineRuns runs={run.children} />
        </s>
      );
    case 'code':
      return <code>{run.text}</code>;
    case 'emoji':
      return <Emoji name={run.name} />;
    case 'link':
      return <SafeLink url={run.url}>{run.label}</SafeLink>;
    case 'user':
      return <UserMention id={run.id} label={run.label} />;
    case 'channel':
      return <ChannelMention id={run.id} label={run.label} />;
    case 'group':
      return <GroupMention id={run.id} label={run.label} />;
    case 'broadcast':
      return <Broadcast range={run.range} />;
    case 'date':
      return <SlackDate {...run} />;
  }
}
