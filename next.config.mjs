/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@libsql/client', '@node-rs/argon2', 'nodemailer'],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
}
