import { join } from 'node:path'
import {
  FolderTakenError,
  formatProblem,
  OWNER_FILE,
  ScenarioError,
  UnreadableOutputError,
  WriteError,
} from '../command-line.ts'
import { byteText } from './byte-text.ts'
import type { Lang, Say, TextKey } from './text/say.ts'

/** What a command ends with. */
export const EXIT = {
  ok: 0,
  /** A replicate failed, or a result could not be verified. */
  failed: 1,
  /** What was asked cannot be done as asked: bad input, files in the way. Nothing was written over. */
  badInput: 2,
  /** The disk took no more: full, read-only or not ours to write. What was there before is there still. */
  disk: 3,
  /** Stopped by Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
} as const

/** Something the user can mend, told in the language of the call. */
export class UsageError extends Error {
  /** What it is about: a flag, a file, a place in a file. */
  readonly path: string
  readonly expected: string | undefined
  readonly found: string | undefined
  readonly hint: string | undefined

  constructor(
    path: string,
    message: string,
    more: { expected?: string; found?: string; hint?: string } = {},
  ) {
    super(message)
    this.name = 'UsageError'
    this.path = path
    this.expected = more.expected
    this.found = more.found
    this.hint = more.hint
  }
}

/** The error as lines for the terminal, and the exit code that goes with it. */
export function explain(error: unknown, say: Say, lang: Lang): { text: string; code: number } {
  if (error instanceof UsageError) return { text: explainUsage(error, say), code: EXIT.badInput }
  // Ctrl-C before there was anything to keep: it has been said already.
  if (error instanceof Error && error.name === 'AbortError') return { text: '', code: EXIT.interrupted }
  if (error instanceof FolderTakenError)
    return { text: explainUsage(folderTaken(error, say), say), code: EXIT.badInput }
  if (error instanceof WriteError) return explainWrite(error, say, lang)
  if (error instanceof ScenarioError) {
    const file = error.file === undefined ? '' : `${error.file}: `
    const lines = error.problems.map(p => say('error', { text: file + formatProblem(p, lang) }))
    return { text: lines.join('\n'), code: EXIT.badInput }
  }
  if (error instanceof UnreadableOutputError)
    return {
      text: say('error', { text: say('unreadableOutput', { text: error.message }) }),
      code: EXIT.failed,
    }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { text: say('error', { text: say('internal', { text }) }), code: EXIT.failed }
}

function explainUsage(error: UsageError, say: Say): string {
  const subject = error.path === '' ? '' : `${error.path}: `
  const lines = [say('error', { text: subject + error.message })]
  if (error.expected !== undefined) lines.push(`  ${say('expected', { text: error.expected })}`)
  if (error.found !== undefined) lines.push(`  ${say('found', { text: error.found })}`)
  if (error.hint !== undefined) lines.push(`  ${say('hint', { text: error.hint })}`)
  return lines.join('\n')
}

/** What stands in the way of a file, by the system's word; other words are told as they are. */
const WRITE_FAULTS: Readonly<Record<string, { readonly message: TextKey; readonly hint: TextKey }>> = {
  exists: { message: 'fileExists', hint: 'forceFileHint' },
  link: { message: 'writeLink', hint: 'writeLinkHint' },
  notAFile: { message: 'writeNotAFile', hint: 'writeOtherNameHint' },
  ENOSPC: { message: 'writeFull', hint: 'writeFullHint' },
  EDQUOT: { message: 'writeFull', hint: 'writeFullHint' },
  EROFS: { message: 'writeReadOnly', hint: 'writeOtherFolderHint' },
  EACCES: { message: 'writeNotAllowed', hint: 'writeOtherFolderHint' },
  EPERM: { message: 'writeNotAllowed', hint: 'writeOtherFolderHint' },
}

function folderTaken({ folder, owner }: FolderTakenError, say: Say): UsageError {
  const message = owner === undefined ? say('folderTakenUnknown') : say('folderTaken', { ...owner })
  return new UsageError(folder, message, { hint: say('folderTakenHint', { file: join(folder, OWNER_FILE) }) })
}

/** Faults that room would mend. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** Faults of the disk; any other is one of the name that was given. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EFBIG', 'EMFILE', 'ENFILE'])

function explainWrite(error: WriteError, say: Say, lang: Lang): { text: string; code: number } {
  const fault = WRITE_FAULTS[error.fault]
  const message =
    fault === undefined
      ? say('cannotWrite', { reason: error.fault })
      : say(fault.message, { folder: error.folder })
  const found =
    error.free === undefined || error.needed === undefined || !FULL.has(error.fault)
      ? {}
      : {
          found: say('writeSpace', {
            needed: byteText(error.needed, lang),
            free: byteText(error.free, lang),
          }),
        }
  const usage = new UsageError(error.path, message, {
    ...found,
    hint: say(fault?.hint ?? 'writeOtherFolderHint'),
  })
  return { text: explainUsage(usage, say), code: DISK.has(error.fault) ? EXIT.disk : EXIT.badInput }
}

/** The system's word for why a file operation failed: ENOENT, EACCES ... */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}
