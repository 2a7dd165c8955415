/** Role definitions and assignments, Privileged Identity Management. */
export const roleManagement = `
GET         /roleManagement DeviceManagementRBAC.Read.All DeviceManagementConfiguration.Read.All
PATCH       /roleManagement DeviceManagementConfiguration.ReadWrite.All DeviceManagementRBAC.ReadWrite.All
GET         /roleManagement/defender/** RoleManagement.Read.Defender
WRITE       /roleManagement/defender/** RoleManagement.ReadWrite.Defender
GET         /roleManagement/deviceManagement DeviceManagementRBAC.Read.All DeviceManagementConfiguration.Read.All
PATCH       /roleManagement/deviceManagement DeviceManagementConfiguration.ReadWrite.All DeviceManagementRBAC.ReadWrite.All
GET         /roleManagement/directory/resourceNamespaces/** RoleManagement.Read.Directory RoleManagement.Read.All
GET,POST    /roleManagement/directory/roleAssignmentScheduleRequests/** RoleAssignmentSchedule.ReadWrite.Directory RoleManagement.ReadWrite.Directory
GET,POST    /roleManagement/directory/roleEligibilityScheduleRequests/** RoleEligibilitySchedule.ReadWrite.Directory RoleManagement.ReadWrite.Directory
GET         /roleManagement/directory/{roleAssignmentScheduleInstances,roleAssignmentSchedules}/** RoleAssignmentSchedule.Read.Directory RoleManagement.Read.Directory
GET         /roleManagement/directory/{roleEligibilityScheduleInstances,roleEligibilitySchedules}/** RoleEligibilitySchedule.Read.Directory RoleManagement.Read.Directory
GET         /roleManagement/directory/{roleScheduleInstances,roleSchedules} PrivilegedAccess.Read.AzureAD
GET         /roleManagement/directory/** RoleManagement.Read.Directory
PATCH       /roleManagement/directory/roleDefinitions/* RoleManagement.ReadWrite.Directory
POST,DELETE /roleManagement/directory/** RoleManagement.ReadWrite.Directory
GET         /roleManagement/entitlementManagement/roleAssignments/** EntitlementManagement.Read.All RoleManagement.Read.Directory
POST,DELETE /roleManagement/entitlementManagement/roleAssignments/** EntitlementManagement.ReadWrite.All RoleManagement.ReadWrite.Directory
GET         /roleManagement/entitlementManagement/roleDefinitions/** EntitlementManagement.Read.All RoleManagement.Read.All
GET         /roleManagement/exchange/roleDefinitions/** RoleManagement.Read.Exchange CloudPC.Read.All Directory.Read.All
GET         /roleManagement/exchange/** RoleManagement.Read.Exchange
WRITE       /roleManagement/exchange/** RoleManagement.ReadWrite.Exchange
GET         /roleManagement/{cloudPC,deviceManagement}/roleAssignments/** CloudPC.Read.All DeviceManagementRBAC.Read.All
WRITE       /roleManagement/{cloudPC,deviceManagement}/roleAssignments/** CloudPC.ReadWrite.All DeviceManagementRBAC.ReadWrite.All
GET         /roleManagement/{cloudPC,deviceManagement}/roleDefinitions/** DeviceManagementRBAC.Read.All CloudPC.Read.All RoleManagement.Read.CloudPC RoleManagement.Read.Directory Directory.Read.All
WRITE       /roleManagement/{cloudPC,deviceManagement}/roleDefinitions/** DeviceManagementRBAC.ReadWrite.All CloudPC.ReadWrite.All RoleManagement.ReadWrite.CloudPC RoleManagement.ReadWrite.Directory Directory.ReadWrite.All
`;
