/** The part of MSAL that signs in an app. In a module of its own, so that it can be loaded late and the rest left out. */
export { ConfidentialClientApplication } from '@azure/msal-node';
