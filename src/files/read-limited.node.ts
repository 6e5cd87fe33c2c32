/** Whole files and pipes, up to a size: what never ends is cut off, what never begins can be interrupted. */
import { createReadStream } from 'node:fs'

/** More came than a file of this kind can hold. */
export class TooLargeError extends Error {
  /** Bytes. */
  readonly limit: number

  constructor(limit: number) {
    super(`more than ${limit} bytes`)
    this.name = 'TooLargeError'
    this.limit = limit
  }
}

/**
 * @param source a path (of a file, a pipe, a device), or `-` for standard input
 * @param limit bytes
 * @throws TooLargeError, the signal's AbortError, the system's errors
 */
export async function readLimited(source: string, limit: number, signal?: AbortSignal): Promise<Buffer> {
  const stream = source === '-' ? process.stdin : createReadStream(source)
  const stop = () => stream.destroy(new DOMException('stopped', 'AbortError'))
  signal?.throwIfAborted()
  signal?.addEventListener('abort', stop, { once: true })
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of stream) {
      const buffer = part as Buffer
      bytes += buffer.length
      if (bytes > limit) throw new TooLargeError(limit)
      parts.push(buffer)
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    stream.destroy()
  }
  return Buffer.concat(parts)
}
