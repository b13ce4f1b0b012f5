'use client';

import { useEffect } from 'react';
import { forgetDeviceDraft } from './device-draft.ts';

/** The registration has arrived: nothing of it stays on the device. */
export function ForgetDraft() {
  useEffect(() => forgetDeviceDraft(), []);
  return null;
}
