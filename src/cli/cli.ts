#!/usr/bin/env node
import { Command } from 'commander'
import { GOLMOK_VERSION } from '../version.ts'

const program = new Command()
  .name('golmok')
  .description('Agent-based laboratory of regional ecosystems of local creators.')
  .version(GOLMOK_VERSION)

await program.parseAsync()
