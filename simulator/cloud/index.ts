export { AssertionChecker, type AssertionResult, checkAssertions } from './assertionChecker';
export * from './model';
export { ALL_FAULTS, type Fault, type FaultRule } from './network/faults';
export { type AppCertificate, createAppCertificate } from './network/pki';
export * from './permissions';
export * from './simulatedCloud';
