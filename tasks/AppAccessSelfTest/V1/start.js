// The target of every handler. An agent may run it with an older Node than it was asked for, and a container with its own.
// So it is plain JavaScript of 2015, packaged as it stands: an old Node must be able to read it, to say that it is too old.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 16 || (major === 16 && minor >= 9)) {
  require('./main.js');
} else {
  const message =
    `This task needs Node.js 16.9 or later, and this job runs it with Node.js ${process.versions.node}. ` +
    'In a container job, use an image with Node.js 20. ' +
    'Otherwise update the agent, and remove the variable AGENT_USE_NODE10 if it is set.';
  process.stdout.write(`##vso[task.logissue type=error;]${message}\n##vso[task.complete result=Failed;]failed\n`);
}
