'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * What stands in a field of the form around the element that `ref` is put on. The field itself stays
 * uncontrolled, so that Vietnamese input methods can rewrite what they have typed.
 */
export function useTypedText<Element extends HTMLElement>(name: string) {
  const ref = useRef<Element>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    const form = ref.current?.closest('form');
    if (!form) return;
    const read = () => {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
        setText(field.value);
      }
    };
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [name]);

  return { ref, text };
}
