/** SharePoint sites, lists, pages. */
export const sites = `
GET         /sites Sites.Read.All
POST        /sites Sites.FullControl.All
GET         /sites/getOperationStatus Sites.FullControl.All
GET         /sites/* Sites.Read.All
POST        /sites/*/contentModels/*/** Sites.Manage.All
GET         /sites/*/contentTypes/getCompatibleHubContentTypes Sites.Manage.All
POST        /sites/*/contentTypes/*/copyToDefaultContentLocation Sites.ReadWrite.All
GET         /sites/*/contentTypes/*/isPublished Sites.FullControl.All
POST        /sites/*/contentTypes/*/{publish,unpublish} Sites.FullControl.All
POST        /sites/*/documentProcessingJobs Sites.Manage.All
GET         /sites/*/documentProcessingJobs/* Sites.Read.All
WRITE       /sites/*/extensions/** Files.ReadWrite.All Sites.ReadWrite.All
GET         /sites/*/getActivitiesByInterval Files.Read.All Sites.Read.All
POST        /sites/*/items/*/versions/*/restoreVersion Sites.ReadWrite.All
GET         /sites/*/items/*/versions/** Sites.Read.All
GET         /sites/*/lists/*/activities Files.Read.All Sites.Read.All
GET         /sites/*/lists/*/contentTypes/getCompatibleHubContentTypes Sites.Manage.All
GET         /sites/*/lists/*/drive/items/*/subscriptions/socketio -
GET         /sites/*/lists/*/items/*/analytics/** Files.Read.All Sites.Read.All
POST        /sites/*/lists/*/items/*/createLink Files.ReadWrite.All Sites.ReadWrite.All
POST        /sites/*/lists/*/items/*/driveItem/permissions/*/revokeGrants Files.ReadWrite.All Sites.ReadWrite.All
GET         /sites/*/lists/*/items/*/{activities,driveItem,getActivitiesByInterval} Files.Read.All Sites.Read.All
WRITE       /sites/*/lists/*/{items,permissions}/** Sites.ReadWrite.All
GET         /sites/*/migration/migrationJobs/*/progressEvents Sites.Read.All
POST,DELETE /sites/*/migration/** Sites.ReadWrite.All
POST        /sites/*/oneNote/notebooks/getNotebookFromWebUrl Notes.Read.All
GET         /sites/*/oneNote/** Notes.Read.All
WRITE       /sites/*/oneNote/** Notes.ReadWrite.All
POST        /sites/*/pages/*/publish Files.ReadWrite.All Sites.ReadWrite.All
ANY         /sites/*/permissions/** Sites.FullControl.All
ANY         /sites/*/termStore/** ?
GET         /sites/*/{analytics,extensions}/** Files.Read.All Sites.Read.All
POST        /sites/*/{archive,unarchive} Sites.Archive.All Sites.FullControl.All
GET         /sites/*/{columns,contentModels,contentTypes,lists,operations,pages,pageTemplates}/** Sites.Read.All
WRITE       /sites/*/{columns,contentTypes,lists}/** Sites.Manage.All
GET         /sites/*/{getApplicableContentTypesForList,searchCustomIndex,settings,sites} Sites.Read.All
WRITE       /sites/*/{pages,pageTemplates}/** Sites.ReadWrite.All
GET         /sites/{delta,getAllSites,root} Sites.Read.All
`;
