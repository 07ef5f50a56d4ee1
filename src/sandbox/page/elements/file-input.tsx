import type { FileInput } from '@slack/types';
import { useState } from 'preact/hooks';

import { upload } from '../session.js';
import { Chips } from './chips.js';
import { controlProps, enteredList, useElement } from './use-element.js';
import { useLabels } from './use-labels.js';

const MOST = 10;

/** Files from this machine, uploaded as soon as they are chosen or dropped here. */
export function FileInputView({ element }: { element: FileInput }) {
  const handle = useElement(element, []);
  const [names, addNames] = useLabels(element.action_id);
  const [remark, setRemark] = useState('');
  const chosen = enteredList(handle.entered);
  const most = element.max_files ?? MOST;
  const endings = element.filetypes?.map((ending) => `.${ending.toLowerCase()}`);

  const add = async (files: File[]) => {
    const ids = [...chosen];
    const problems = new Set<string>();
    for (const file of files) {
      if (endings && !endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
        problems.add(`Only ${endings.join(', ')} can be added here.`);
      } else if (ids.length >= most) {
        problems.add(most === 1 ? 'One file is enough here.' : `Up to ${most} files fit here.`);
      } else {
        const answer = await upload(file);
        if (answer.ok) ids.push(answer.fileId);
        else problems.add(answer.refusal);
        if (answer.ok) addNames({ [answer.fileId]: file.name });
      }
    }
    setRemark([...problems].join(' '));
    handle.enter(ids);
  };
  return (
    <div
      class="file-input"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <input
        {...controlProps(handle)}
        type="file"
        multiple={most > 1}
        accept={endings?.join(',')}
        disabled={chosen.length >= most}
        onChange={(event) => {
          const field = event.currentTarget;
          // Emptied at once, so that a file can be chosen again after it was taken out.
          void add([...(field.files ?? [])]);
          field.value = '';
        }}
      />
      <Chips
        values={chosen}
        labelOf={(id) => names[id] ?? id}
        onRemove={(id) => handle.enter(chosen.filter((other) => other !== id))}
      />
      {remark && (
        <p class="field-hint" role="status">
          {remark}
        </p>
      )}
    </div>
  );
}
