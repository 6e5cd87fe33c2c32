// Runs at the end of `npm ci`, so that `npx golmok` works at once. Where the build tools or the sources are
// absent (a production install, a container that copies package.json first) there is nothing to do.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { projectRoot } from './child.mjs'

const needed = ['node_modules/vite/package.json', 'vite.config.ts', 'src/cli/cli.ts', 'web/index.html']
const absent = needed.find(file => !existsSync(join(projectRoot, file)))

if (absent) console.log(`golmok: nothing built, since ${absent} is absent`)
else if (!(await buildIfStale(['cli', 'web']))) process.exit(1)
