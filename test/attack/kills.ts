/** Kills a program in the middle of writing and looks at what stands there. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { textKey, uniform } from '../../sim/engine/rng.ts'
import { ownFolder } from '../../src/files/folder-owner.node.ts'

const LOOP = fileURLToPath(new URL('./publish-loop.ts', import.meta.url))
/** A publication takes a few ms: the kill falls anywhere in some hundred of them. */
const MOST_MILLISECONDS = 300

export interface KillCounts {
  readonly tried: number
  /** What was found to be neither the old nor the new whole result, one line each. */
  readonly broken: readonly string[]
}

export async function kills(folder: string, count: number, seed: string): Promise<KillCounts> {
  const broken: string[] = []
  for (let i = 0; i < count; i++) {
    const place = join(folder, `killed-${i}`)
    mkdirSync(place)
    await killed(place, uniform(textKey(seed), i, 3) * MOST_MILLISECONDS)
    const fault = faultOf(place)
    if (fault !== undefined) broken.push(`kill ${i}: ${fault}`)
    // The owner is dead: the folder can be taken at once.
    await ownFolder(place).then(
      owned => owned.release(),
      (error: unknown) => void broken.push(`kill ${i}: ${String(error)}`),
    )
  }
  return { tried: count, broken }
}

function killed(folder: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', LOOP, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds))
  return new Promise(resolve => child.once('exit', () => resolve()))
}

/** A head, if there is one, names two whole files of one round. */
function faultOf(folder: string): string | undefined {
  const head = join(folder, 'result.json')
  if (!existsSync(head)) return undefined
  try {
    const { round, files } = JSON.parse(readFileSync(head, 'utf8'))
    for (const { name, sha256 } of files) {
      const found = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
      if (found !== sha256) return `${name} is not of round ${round}`
    }
    return files.length === 2 ? undefined : `${files.length} files`
  } catch (error) {
    return String(error)
  }
}
