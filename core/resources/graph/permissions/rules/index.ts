import { admin } from './admin';
import { applications } from './applications';
import { authenticationMethods } from './authenticationMethods';
import { calendars } from './calendars';
import { directory } from './directory';
import { education } from './education';
import { files } from './files';
import { governance } from './governance';
import { groups } from './groups';
import { identity } from './identity';
import { intune } from './intune';
import { mail } from './mail';
import { meetings } from './meetings';
import { policies } from './policies';
import { reports } from './reports';
import { roleManagement } from './roleManagement';
import { security } from './security';
import { servicePrincipals } from './servicePrincipals';
import { sites } from './sites';
import { teams } from './teams';
import { users } from './users';

/** All rules, one text for each family. Their order does not matter. */
export const RULES: readonly string[] = [
  admin,
  applications,
  authenticationMethods,
  calendars,
  directory,
  education,
  files,
  governance,
  groups,
  identity,
  intune,
  mail,
  meetings,
  policies,
  reports,
  roleManagement,
  security,
  servicePrincipals,
  sites,
  teams,
  users,
];
