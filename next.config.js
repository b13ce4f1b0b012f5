/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // The portal shows drawings and its own icons only; an image service would be one more open door.
  images: { unoptimized: true },
  // Loaded by Node itself: native code, and packages that must not meet the bundler's React.
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    'recharts',
  ],
  // Types are a step of their own (`npm run check`), which also covers what is never built.
  typescript: { ignoreBuildErrors: true },
  // Named for what it is: a folder above the clone may hold another project's lockfile.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
};

export default config;
