import 'server-only';
import type { NextAuthOptions, Session as NextAuthSession } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { readEnv } from '#lib/env.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { log } from '#lib/log.ts';
import { SESSION_SECONDS } from './session-cookie.ts';
import { sessionCookieName } from './session.ts';

declare module 'next-auth' {
  interface User {
    sid?: string;
  }
  interface Session {
    user?: { username: string; name: string; role: Role };
    mustChangePassword?: boolean;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string;
  }
}

/** What a request to next-auth needs from the rest of the portal; the route brings it. */
export interface AuthPort {
  /** Checks name and password; null is next-auth's own refusal. */
  signIn: (given: {
    username: string;
    password: string;
  }) => Promise<{ actor: SignedInActor; sessionId: string } | null>;
  /** The session of the request's cookie as the database knows it. */
  readSession: () => Promise<{
    actor: SignedInActor;
    mustChangePassword: boolean;
    expiresAt: Date;
  } | null>;
  signOut: () => Promise<void>;
}

/** Where next-auth may send a browser afterwards: a path of this portal, whatever was asked for. */
function ownAddress(url: string, baseUrl: string): string {
  const target = URL.parse(url, baseUrl);
  return target && target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * next-auth keeps the protocol (csrf token, callback, cookie); who is signed in is decided by the row
 * of the session in the database. The cookie carries the random id of that row and nothing else.
 */
export function authOptions(port: AuthPort): NextAuthOptions {
  return {
    secret: readEnv().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    pages: { signIn: '/dang-nhap', error: '/dang-nhap', signOut: '/dang-xuat' },
    useSecureCookies: sessionCookieName().startsWith('__Secure-'),
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {} },
        authorize: async (given) => {
          const signedIn = await port.signIn({
            username: text(given?.username),
            password: text(given?.password),
          });
          return signedIn && { id: signedIn.actor.id, sid: signedIn.sessionId };
        },
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
      jwt: ({ token, user }) => ({ sub: user?.id ?? token.sub, sid: user?.sid ?? token.sid }),
      session: async () => {
        const known = await port.readSession();
        // A client takes an answer without a user for "nobody is signed in".
        if (!known) return {} as NextAuthSession;
        const { username, name, role } = known.actor;
        return {
          user: { username, name, role },
          mustChangePassword: known.mustChangePassword,
          expires: known.expiresAt.toISOString(),
        };
      },
    },
    events: { signOut: () => port.signOut() },
    // next-auth would print whole errors, with what they carried.
    logger: {
      error: (code) => log.error('next-auth', { code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
