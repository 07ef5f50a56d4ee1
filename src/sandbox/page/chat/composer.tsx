import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

import { Icon } from '../icons.js';
import { act } from '../session.js';
import { useAppState } from '../state.js';
import { CompletionList } from './completion-list.js';
import type { Completion } from './completion.js';
import { complete } from './completion.js';
import { useGrowing, useReady } from './line-field.js';
import { ShortcutsMenu } from './shortcuts-menu.js';

interface ComposerProps {
  conversation: string;
  threadTs?: string;
  placeholder: string;
}

/** The line to write in: messages, and commands after a slash. Enter sends, Shift+Enter is a new line. */
export function Composer({ conversation, threadTs, placeholder }: ComposerProps) {
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  const offered = useCompletions(text, caret);
  const found = dismissed ? undefined : offered;
  useGrowing(input, text);
  useReady(input);

  const write = (value: string, position: number) => {
    setText(value);
    setCaret(position);
    setActive(0);
    setDismissed(false);
  };
  const take = (completion: Completion | undefined) => {
    const field = input.current;
    if (!completion || !found || !field) return;
    field.setRangeText(completion.insert, found.from, caret, 'end');
    write(field.value, field.selectionStart);
    field.focus();
  };
  const send = async () => {
    const typed = text.trim();
    if (!typed) return;
    write('', 0);
    input.current?.focus();
    const kind = typed.startsWith('/') ? 'command' : 'say';
    const answer = await act({ kind, conversation, text: typed, ...(threadTs && { threadTs }) });
    // What was refused comes back to be mended, unless something new is being written.
    if (!answer.ok && input.current?.value === '') write(typed, typed.length);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.isComposing) return;
    // A word that is typed out whole needs no completion: Enter sends.
    const whole = found?.offers[active]?.insert.trim() === text.slice(found?.from, caret);
    if (found && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + found.offers.length) % found.offers.length);
    } else if (found && (event.key === 'Tab' || (event.key === 'Enter' && !whole))) {
      take(found.offers[active]);
    } else if (found && event.key === 'Escape') {
      setDismissed(true);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      void send();
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div ref={box} class="composer">
      {found && (
        <CompletionList
          id={listId}
          anchor={box}
          offers={found.offers}
          active={active}
          onTake={take}
        />
      )}
      {!threadTs && <ShortcutsMenu />}
      <textarea
        ref={input}
        rows={1}
        value={text}
        placeholder={placeholder}
        aria-label={placeholder}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={found && listId}
        aria-activedescendant={found ? `${listId}-${active}` : undefined}
        onInput={(event) => write(event.currentTarget.value, event.currentTarget.selectionStart)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="icon-button send"
        aria-label="Send"
        title="Send"
        disabled={!text.trim()}
        onClick={() => void send()}
      >
        <Icon name="send" />
      </button>
    </div>
  );
}

function useCompletions(text: string, caret: number) {
  const workspace = useAppState((state) => state.workspace);
  const conversations = useAppState((state) => state.sight?.conversations);
  if (!workspace || !conversations) return undefined;
  const { app, people } = workspace;
  return complete(text, caret, { commands: app.commands, people, conversations });
}
