// What the page may do in a browser: said in the built index.html, so that it holds on any host, and by our own server.
import { createHash } from 'node:crypto'

/** Style elements that react-aria puts into the page. A new release may change them: a browser test then says so. */
const REACT_ARIA_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  // Safari on iOS only, while a dialog is open.
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

/** @param {string} text */
const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Everything comes from where the page comes from, and nothing that stands in the page itself is run. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLES.map(hashOf).join(' ')}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Headers of every answer of our server. What stands in the page cannot say who may frame it, and these can. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': `${CONTENT_POLICY}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), midi=(), payment=(), usb=(), serial=(), hid=()',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}
