import { useAppState } from '../state.js';
import { plainText } from '../text/plain-text.js';
import { TextView } from '../text/text-object.js';
import { Dialog } from './dialog.js';

/** The question that an app puts before a press takes effect. */
export function ConfirmDialog() {
  const question = useAppState((state) => state.question);
  if (!question) return null;
  const { dialog, answer } = question;
  const title = dialog.title ? plainText(dialog.title) : 'Are you sure?';
  return (
    <Dialog label={title} class="dialog confirm" onEscape={() => answer(false)}>
      <h2>{title}</h2>
      <TextView text={dialog.text} />
      <footer>
        <button type="button" class="button" onClick={() => answer(false)}>
          {dialog.deny ? plainText(dialog.deny) : 'Cancel'}
        </button>
        <button
          type="button"
          class={`button ${dialog.style === 'danger' ? 'danger' : 'primary'}`}
          onClick={() => answer(true)}
        >
          {dialog.confirm ? plainText(dialog.confirm) : 'Yes'}
        </button>
      </footer>
    </Dialog>
  );
}
