'use strict';

// Stands in for a container that brings a Node of its own: the process says that it is that version. What a real one could
// not even read is held by a test of the file that starts the task.
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: process.env.FOREIGN_NODE } });
Object.defineProperty(process, 'version', { value: `v${process.env.FOREIGN_NODE}` });
delete process.env.FOREIGN_NODE;
