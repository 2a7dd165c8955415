/** Drives, files, shares, containers. Every way to a drive or an item leads here: see the other names of paths. */
export const files = `
GET          /drive/items/* Files.Read.All Sites.Read.All
GET          /drives/* Files.Read.All Sites.Read.All
DELETE       /drives/*/following/* Files.Read.All Sites.Read.All
GET          /drives/*/items/* Files.Read.All Sites.Read.All Group.Read.All
PATCH,DELETE /drives/*/items/* Files.ReadWrite.All Sites.ReadWrite.All
PUT          /drives/*/items/* Sites.ReadWrite.All
GET          /drives/*/items/*/createdByUser/planner/tasks Tasks.Read.All
POST         /drives/*/items/*/createUploadSession Sites.ReadWrite.All
POST         /drives/*/items/*/restore Files.ReadWrite.All
GET          /drives/*/items/*/workbook/worksheets/*/names Sites.Read.All
POST         /drives/*/items/*/workbook/{names,worksheets/*/names}/add Sites.Read.All
DELETE       /drives/*/items/*/workbook/{names,worksheets/*/names}/* Files.ReadWrite.All Files.ReadWrite.AppFolder Sites.ReadWrite.All
ANY          /drives/*/items/*/workbook/** ?
WRITE        /drives/*/items/*/listItem/** Sites.ReadWrite.All
WRITE        /drives/*/items/*/*/** Files.ReadWrite.All Sites.ReadWrite.All
GET          /drives/*/items/*/{createdByUser,lastModifiedByUser}/trendingAround Sites.Read.All
POST         /drives/*/items/*/{extractSensitivityLabels,follow,unfollow,preview} Files.Read.All Sites.Read.All
GET          /drives/*/items/** Files.Read.All Sites.Read.All
GET          /drives/*/{activities,bundles,following,list,recent,search,sharedWithMe,special}/** Files.Read.All Sites.Read.All
POST         /drives/*/{bundles,following,special}/*/{archive,unarchive} Files.ReadWrite.All Sites.ReadWrite.All
POST         /drives/*/{cortexDriveBatch,queryCortexItemSnippetsInBatch} Files.Read.All Sites.Read.All
GET          /groups/*/drive/root Files.Read.All
GET          /groups/*/drive/root/webUrl Files.Read.All
POST         /shares/*/permission/grant Files.ReadWrite.All Sites.ReadWrite.All
POST         /shares/*/root/** Files.ReadWrite.All Sites.ReadWrite.All
GET          /shares/{*,*/driveItem} Files.ReadWrite.All Sites.ReadWrite.All
PATCH        /sites/*/drive/items/*/officeActivities Sites.ReadWrite.All
GET          /storage/fileStorage/containers/getByUser -
POST         /storage/fileStorage/containers/*/transferPrincipalOwnership -
ANY          /storage/fileStorage/** FileStorageContainer.Selected
GET          /{users,groups,sites}/*/drives Files.Read.All Sites.Read.All
`;
