/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // The portal shows drawings and its own icons only; an image service would be one more open door.
  images: { unoptimized: true },
  // Loaded by Node itself: native code and what opens connections.
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  // Types are a step of their own (`npm run check`), which also covers what is never built.
  typescript: { ignoreBuildErrors: true },
  // Named for what it is: a folder above the clone may hold another project's lockfile.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
  // forbidden(): a page that is not one's own to use answers 403 and says so.
  experimental: {
    authInterrupts: true,
    globalNotFound: true,
    // A page is loaded when it is first asked for: most of them are not, in most processes.
    preloadEntriesOnStart: false,
    // An installation is built once for each version; four times the size of what is built is no help.
    turbopackFileSystemCacheForBuild: false,
    // Nothing reads them while serving, and they are a third of what a build leaves.
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
  },
  // Pages get theirs, with a nonce, from proxy.ts; an answer of the API is never shown as a page.
  headers: () => [
    {
      source: '/api/:path*',
      headers: [
        { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'" },
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'referrer-policy', value: 'no-referrer' },
      ],
    },
  ],
};

export default config;
