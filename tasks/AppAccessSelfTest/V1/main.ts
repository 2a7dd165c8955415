import { runTask } from './run';

void runTask();
