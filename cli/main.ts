#!/usr/bin/env node
import { runCommand } from './runCommand';
import { endProcess, systemIo } from './terminal/systemIo';

runCommand(process.argv.slice(2), systemIo()).then(endProcess);
