/** What every answer carries; the content security policy itself is made per request in proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@libsql/client', '@node-rs/argon2', 'docx', 'nodemailer', 'pdfkit'],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
  // Where the ballots' boxes lie is a setting, so the build cannot know it; its page-long warning would greet whoever starts it first.
  turbopack: { ignoreIssue: [{ path: 'lib/rating/box/box-file.ts', title: /filesystem access/ }] },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}
