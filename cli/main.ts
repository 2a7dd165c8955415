#!/usr/bin/env node
import { runCommand } from './runCommand';
import { endProcess, systemWorld } from './terminal/systemIo';

runCommand(process.argv.slice(2), systemWorld()).then(endProcess);
