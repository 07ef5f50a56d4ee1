import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

type Field = RefObject<HTMLTextAreaElement | null>;

/** Makes a field as high as its text. */
export function useGrowing(input: Field, text: string): void {
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }, [text]);
}

/** Puts the caret into a field at once, except on touch screens, where a keyboard would cover half of the page. */
export function useReady(input: Field): void {
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) input.current?.focus();
  }, []);
}
