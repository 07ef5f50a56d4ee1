import { useEffect, useRef, useState } from 'preact/hooks';

import type { ShownView } from '../../protocol.js';
import { BlockList } from '../blocks/block-list.js';
import { SurfaceProvider } from '../blocks/surface-provider.js';
import { Complaint } from '../complaint.js';
import { draftOf } from '../drafts.js';
import { Icon } from '../icons.js';
import { act } from '../session.js';
import { plainText } from '../text/plain-text.js';
import { Dialog } from './dialog.js';

interface ModalProps {
  view: ShownView;
  /** How many views lie on the stack, this one included. */
  depth: number;
}

/** A form of the app. Enter in a line submits; errors stand beside their fields and take the focus. */
export function Modal({ view, depth }: ModalProps) {
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const place = { viewId: view.id };
  const title = view.title ? plainText(view.title) : 'Form';

  const wrongFields = Object.keys(view.errors).join();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refusals, wrongFields]);

  const close = () => void act({ kind: 'close', viewId: view.id });
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await act({ kind: 'submit', viewId: view.id, filled: draftOf(place) });
    setBusy(false);
    if (!answer.ok) setRefusals(refusals + 1);
  };
  return (
    <Dialog label={title} class="dialog modal" onEscape={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (view.submit) void submit();
        }}
      >
        <header class="modal-head">
          {depth > 1 && (
            <button type="button" class="icon-button" aria-label="Back" onClick={close}>
              <Icon name="back" />
            </button>
          )}
          <h2>{title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label="Close"
            onClick={() => void act({ kind: 'close', viewId: view.id, all: true })}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="modal-body">
          <SurfaceProvider place={place} errors={view.errors}>
            <BlockList blocks={view.blocks} />
          </SurfaceProvider>
        </div>
        <Complaint />
        <footer class="modal-foot">
          <button type="button" class="button" onClick={close}>
            {view.close ? plainText(view.close) : 'Cancel'}
          </button>
          {view.submit && (
            <button type="submit" class="button primary" disabled={busy} aria-busy={busy}>
              {plainText(view.submit)}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
