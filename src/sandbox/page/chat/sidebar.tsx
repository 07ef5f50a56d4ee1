import type { ComponentChildren } from 'preact';

import type { ConversationSummary, Person } from '../../protocol.js';
import { Avatar } from '../avatar.js';
import { Icon } from '../icons.js';
import { isActable } from '../people.js';
import { show, showDirectMessages } from '../session.js';
import { useAppState } from '../state.js';

/** Channels, people and the app; what is unread is bold and counted. */
export function Sidebar() {
  const sight = useAppState((state) => state.sight);
  const workspace = useAppState((state) => state.workspace);
  const open = useAppState((state) => state.sidebarOpen);
  if (!sight || !workspace) return <nav class="sidebar" aria-label="Conversations" />;
  const channels = sight.conversations.filter(({ kind }) => kind === 'channel');
  const direct = sight.conversations.filter(({ kind }) => kind === 'dm');
  const others = workspace.people.filter(
    (person) => isActable(person) && person.id !== sight.person.id,
  );
  const bot = workspace.people.find(({ id }) => id === workspace.app.botUserId);
  const withPerson = (id: string) => direct.find(({ withId }) => withId === id);
  return (
    <nav class={open ? 'sidebar open' : 'sidebar'} aria-label="Conversations">
      <Group title="Channels">
        {channels.map((channel) => (
          <ChannelRow key={channel.id} channel={channel} />
        ))}
      </Group>
      <Group title="Direct messages">
        {others.map((person) => (
          <PersonRow key={person.id} person={person} dm={withPerson(person.id)} />
        ))}
      </Group>
      <Group title="Apps">
        {bot && <PersonRow person={bot} dm={withPerson(bot.id)} />}
        <HomeRow appName={workspace.app.name} />
      </Group>
    </nav>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="sidebar-group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function ChannelRow({ channel }: { channel: ConversationSummary }) {
  return (
    <Row
      current={useIsOpen(channel.id)}
      unread={channel.unread}
      onOpen={() => void show({ kind: 'conversation', id: channel.id })}
    >
      <Icon name={channel.isPrivate ? 'lock' : 'hash'} />
      <span class="row-name">{channel.name}</span>
      {channel.isShared && <span class="tag">shared</span>}
    </Row>
  );
}

function PersonRow({ person, dm }: { person: Person; dm: ConversationSummary | undefined }) {
  return (
    <Row
      current={useIsOpen(dm?.id)}
      unread={dm?.unread ?? 0}
      onOpen={() =>
        void (dm ? show({ kind: 'conversation', id: dm.id }) : showDirectMessages(person.id))
      }
    >
      <Avatar person={person} />
      <span class="row-name">{person.realName}</span>
    </Row>
  );
}

function HomeRow({ appName }: { appName: string }) {
  const current = useAppState((state) => state.showing?.kind === 'home');
  return (
    <Row current={current} unread={0} onOpen={() => void show({ kind: 'home' })}>
      <Icon name="home" />
      <span class="row-name">{appName} Home</span>
    </Row>
  );
}

interface RowProps {
  current: boolean;
  unread: number;
  onOpen: () => void;
  children: ComponentChildren;
}

function Row({ current, unread, onOpen, children }: RowProps) {
  return (
    <li>
      <button
        type="button"
        class={unread > 0 ? 'row unread' : 'row'}
        aria-current={current ? 'page' : undefined}
        onClick={onOpen}
      >
        {children}
        {unread > 0 && (
          <span class="badge" aria-label={`${unread} unread`}>
            {unread}
          </span>
        )}
      </button>
    </li>
  );
}

function useIsOpen(conversation: string | undefined): boolean {
  return useAppState(
    ({ showing }) => showing?.kind === 'conversation' && showing.id === conversation,
  );
}
