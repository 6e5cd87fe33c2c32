// `npm run check:package`: what would be published is sound. Builds what is stale, then looks at the packed files:
// their manifest (publint), what TypeScript makes of each door (attw), and the public face in docs/api (the build).
import { buildIfStale, TARGETS } from './build.mjs'
import { checkPackage } from './package-checks.mjs'

if (!(await buildIfStale(TARGETS))) process.exit(1)
const complaints = await checkPackage()
for (const complaint of complaints) console.error(`FAILED: ${complaint}`)
process.exitCode = complaints.length > 0 ? 1 : 0
