import type { AgentOutput } from './writer';

// perf: The task library loaded while the first connection is being opened

/**
 * The way to the agent while nobody can write a command yet, because the task library is not loaded. What is said meanwhile
 * waits, in its order, and goes out as soon as there is an output.
 */
export class LateOutput implements AgentOutput {
  #output: AgentOutput | undefined;
  #waiting: ((output: AgentOutput) => void)[] = [];

  print(line: string): void {
    this.#say((output) => output.print(line));
  }

  command(name: string, properties: Record<string, string>, message: string): void {
    this.#say((output) => output.command(name, properties, message));
  }

  open(output: AgentOutput): void {
    this.#output = output;
    for (const say of this.#waiting.splice(0)) say(output);
  }

  #say(words: (output: AgentOutput) => void): void {
    if (this.#output) words(this.#output);
    else this.#waiting.push(words);
  }
}
