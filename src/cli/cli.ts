#!/usr/bin/env node
import { processContext } from './context.ts'
import { explain } from './errors.ts'
import { runProgram } from './program.ts'

// A reader that has seen enough (head, less) closes the pipe: nothing is wrong then.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})

const args = process.argv.slice(2)
const context = processContext(args)
try {
  process.exitCode = await runProgram(args, context)
} catch (error) {
  const { text, code } = explain(error, context.say, context.lang)
  if (text !== '') context.tell(text)
  process.exitCode = code
}
