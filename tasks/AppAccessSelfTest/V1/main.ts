import { runTask } from './run';

// perf: `FormData` taken away
// Axios asks whether there is one, and Node would load all of its own `fetch` to say so. Nothing here sends forms.
// Nothing that is imported above loads axios: it comes with the first request.
Reflect.deleteProperty(globalThis, 'FormData');

void runTask();
