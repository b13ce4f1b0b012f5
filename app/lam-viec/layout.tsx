import type { Metadata } from 'next';
import { SessionGuard } from '#components/accounts/session-guard.tsx';
import { SignOutForm } from '#components/accounts/sign-out-form.tsx';
import { StaffShell } from '#components/layout/staff-shell.tsx';
import { sessionEnds } from '#lib/accounts/sessions.ts';
import { currentSession } from '#lib/auth/session.ts';
import { countUnread } from '#lib/notifications/inbox.ts';
import { ROLE_LABELS } from '#lib/format/labels.ts';
import { STAFF_NAV } from './nav.ts';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/**
 * The frame of all staff pages. It protects nothing: each page asks by itself who is there, and sends
 * whoever is not signed in to the sign-in page with the right way back.
 */
export default async function StaffLayout({ children }: { children: React.ReactNode }) {
  const session = await currentSession();
  if (!session || session.mustChangePassword) return children;
  const { actor, idHash } = session;
  const [ends, unread] = await Promise.all([sessionEnds(idHash), countUnread(actor)]);
  return (
    <StaffShell
      user={{ name: actor.name, roleLabel: ROLE_LABELS[actor.role] }}
      signOut={<SignOutForm />}
      nav={STAFF_NAV[actor.role]}
      unread={unread}
    >
      {children}
      {ends && <SessionGuard {...ends} />}
    </StaffShell>
  );
}
