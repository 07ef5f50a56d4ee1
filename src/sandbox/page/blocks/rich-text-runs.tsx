import type { RichTextElement } from '@slack/types';
import type { ComponentChildren } from 'preact';

import {
  Broadcast,
  ChannelMention,
  Emoji,
  GroupMention,
  SafeLink,
  SlackDate,
  UserMention,
} from '../text/tokens.js';

export function RichTextRuns({ runs }: { runs: RichTextElement[] }) {
  return (
    <>
      {runs.map((run, index) => (
        <Styled key={index} style={run.style}>
          <Run run={run} />
        </Styled>
      ))}
    </>
  );
}

function Run({ run }: { run: RichTextElement }) {
  switch (run.type) {
    case 'text':
      return <span class="plain">{run.text}</span>;
    case 'link':
      return <SafeLink url={run.url}>{run.text ?? run.url}</SafeLink>;
    case 'emoji':
      return <Emoji name={run.name} />;
    case 'user':
      return <UserMention id={run.user_id} />;
    case 'usergroup':
      return <GroupMention id={run.usergroup_id} />;
    case 'channel':
      return <ChannelMention id={run.channel_id} />;
    case 'broadcast':
      return <Broadcast range={run.range} />;
    case 'team':
      return <span class="mention">{run.team_id}</span>;
    case 'date':
      return <SlackDate seconds={run.timestamp} template={run.format} url={run.url} />;
    case 'color':
      return (
        <span class="colour">
          <i style={{ background: run.value }} />
          {run.value}
        </span>
      );
  }
}

interface StyledProps {
  style: RichTextElement['style'];
  children: ComponentChildren;
}

function Styled({ style, children }: StyledProps) {
  let shown = <>{children}</>;
  if (style?.code) shown = <code>{shown}</code>;
  if (style?.strike) shown = <s>{shown}</s>;
  if (style?.underline) shown = <u>{shown}</u>;
  if (style?.italic) shown = <em>{shown}</em>;
  if (style?.bold) shown = <strong>{shown}</strong>;
  return shown;
}
