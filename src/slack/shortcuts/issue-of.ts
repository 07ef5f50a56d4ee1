import type { Ruling } from '../../domain/ruling.js';
import type { Scene } from '../../domain/scene.js';
import type { UseCases } from '../../use-cases/compose.js';
import type { MessagePlace } from '../../use-cases/ports.js';
import { sceneOf } from '../actions/about.js';
import type { MessageShortcut } from '../read.js';

/** Slack's link to a message, and to its thread where it is in one. */
const LINK = /\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})(?:\?thread_ts=(\d{10}\.\d{6}))?/g;
/** As many links as are followed; nobody writes more than that of one issue. */
const MOST_LINKS = 5;
const NUMBER = /(?<![\w&/])#(\d{1,9})\b/g;

/**
 * The issue that a message is about, by where it stands or else by what it says: a link to such a
 * message, or the number of one issue. Null: none is known, or the one it may mean is not for whoever asks.
 */
export async function issueOf(
  baton: UseCases,
  shortcut: MessageShortcut,
): Promise<Ruling<Scene> | null> {
  const { workspaceId, message } = shortcut;
  for (const place of [message, ...linkedIn(message.text)]) {
    const id = await baton.reading.issueAt(workspaceId, place);
    if (id !== null) return sceneOf(baton, shortcut, { by: 'issue', id });
  }
  const [number, ...others] = new Set([...message.text.matchAll(NUMBER)].map(([, said]) => said));
  if (number === undefined || others.length > 0) return null;
  // What looks like the number of an issue may be that of something else.
  const meant = await sceneOf(baton, shortcut, { by: 'number', number: Number(number) });
  return meant.ok ? meant : null;
}

function linkedIn(text: string): MessagePlace[] {
  return [...text.matchAll(LINK)]
    .slice(0, MOST_LINKS)
    .map(([, channelId = '', seconds, rest, threadTs]) => {
      const ts = `${seconds}.${rest}`;
      return { channelId, ts, threadTs: threadTs ?? ts };
    });
}
