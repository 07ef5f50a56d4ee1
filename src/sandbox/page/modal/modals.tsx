import { useAppState } from '../state.js';
import { Modal } from './modal.js';

/** The acting person's modal: of a stack only the topmost shows. */
export function Modals() {
  const stack = useAppState((state) => state.sight?.modals);
  const top = stack?.at(-1);
  if (!stack || !top) return null;
  return <Modal key={top.id} view={top} depth={stack.length} />;
}
