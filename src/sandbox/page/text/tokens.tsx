import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

import { DirectoryContext } from './directory.js';
import { emojiOf } from './emoji.js';
import { safeUrl } from './safe-url.js';
import { formatSlackDate } from './slack-date.js';

export function Emoji({ name }: { name: string }) {
  const picture = emojiOf(name);
  if (!picture) return <>:{name}:</>;
  return (
    <span class="emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      {picture}
    </span>
  );
}

/** A link that leaves the page; an address that could do harm is shown as its words only. */
export function SafeLink({ url, children }: { url: string; children: ComponentChildren }) {
  const address = safeUrl(url);
  if (!address) return <span title={url}>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

export function UserMention({ id, label }: { id: string; label?: string | undefined }) {
  const { person, readerId } = useContext(DirectoryContext);
  const mine = id === readerId;
  return <span class={mine ? 'mention mention-me' : 'mention'}>@{person(id) ?? label ?? id}</span>;
}

export function ChannelMention({ id, label }: { id: string; label?: string | undefined }) {
  const { channel } = useContext(DirectoryContext);
  const name = channel(id) ?? label;
  return name ? (
    <a class="mention" href={`#${name}`}>
      #{name}
    </a>
  ) : (
    <span class="mention">private channel</span>
  );
}

export function GroupMention({ id, label }: { id: string; label?: string | undefined }) {
  const { group } = useContext(DirectoryContext);
  return <span class="mention">@{(group(id) ?? label ?? id).replace(/^@/, '')}</span>;
}

export function Broadcast({ range }: { range: string }) {
  return <span class="mention mention-me">@{range}</span>;
}

interface SlackDateProps {
  seconds: number;
  template: string;
  url?: string | undefined;
}

/** An instant in the reader's zone; the whole date with its zone shows on hover. */
export function SlackDate({ seconds, template, url }: SlackDateProps) {
  const { zone, now } = useContext(DirectoryContext);
  const full = formatSlackDate(seconds, '{date_long} at {time}', { zone, now });
  const shown = (
    <time dateTime={new Date(seconds * 1000).toISOString()} title={`${full} (${zone})`}>
      {formatSlackDate(seconds, template, { zone, now })}
    </time>
  );
  return url ? <SafeLink url={url}>{shown}</SafeLink> : shown;
}
