/** Education, Planner, printing, search and connectors, employee experience. */
export const education = `
POST         /education/classes EduRoster.ReadWrite.All
PATCH,DELETE /education/classes/* EduRoster.ReadWrite.All
POST         /education/classes/*/assignments EduAssignments.ReadWriteBasic.All EduAssignments.ReadWrite.All
PATCH,DELETE /education/classes/*/assignments/* EduAssignments.ReadWriteBasic.All EduAssignments.ReadWrite.All
GET          /education/classes/*/assignments/*/resources/dependentResources -
DELETE       /education/classes/*/assignments/*/resources/* EduAssignments.ReadWriteBasic.All EduAssignments.ReadWrite.All
POST         /education/classes/*/assignments/*/setUpResourcesFolder EduAssignments.ReadWrite.All
GET          /education/classes/*/assignments/*/submissions/*/outcomes EduAssignments.Read.All
DELETE       /education/classes/*/assignments/*/submissions/*/outcomes/* -
GET          /education/classes/*/assignments/*/submissions/*/resources/dependentResources -
POST,DELETE  /education/classes/*/assignments/*/submissions/*/resources/** -
POST         /education/classes/*/assignments/*/submissions/*/setUpResourcesFolder -
POST,PATCH   /education/classes/*/assignments/*/submissions/*/** EduAssignments.ReadWrite.All
POST         /education/classes/*/assignments/*/{resources,publish} EduAssignments.ReadWriteBasic.All EduAssignments.ReadWrite.All
GET          /education/classes/*/assignmentSettings/gradingSchemes/* -
GET          /education/classes/*/getRecentlyModifiedSubmissions EduAssignments.Read.All
GET          /education/classes/*/members/*/assignments/delta EduAssignments.ReadBasic.All EduAssignments.ReadWriteBasic.All
DELETE       /education/classes/*/members/** EduRoster.ReadWrite.All
GET          /education/classes/*/modules/** EduCurricula.Read.All
WRITE        /education/classes/*/modules/** EduCurricula.ReadWrite.All
POST,DELETE  /education/classes/*/teachers/** EduRoster.ReadWrite.All
GET          /education/classes/*/{assignmentCategories,assignments}/** EduAssignments.ReadBasic.All EduAssignments.ReadWriteBasic.All
GET          /education/classes/*/{assignmentDefaults,assignmentSettings} EduAssignments.ReadBasic.All EduAssignments.ReadWriteBasic.All
GET          /education/reports/reflectCheckInResponses EduReports-Reflect.ReadAnonymous.All EduReports-Reflect.Read.All
GET          /education/reports/** EduReports-Reading.ReadAnonymous.All EduReports-Reading.Read.All
GET          /education/users/*/assignments EduAssignments.ReadBasic.All EduAssignments.ReadWriteBasic.All
GET          /education/{classes,schools,users}/delta EduRoster.ReadBasic.All
GET          /education/{classes,schools,users}/** EduRoster.Read.All
WRITE        /education/{schools,users}/** EduRoster.ReadWrite.All
POST         /employeeExperience/attachableLinks EngagementConversation.Migration.All
POST         /employeeExperience/communities Community.ReadWrite.All
PATCH,DELETE /employeeExperience/communities/* Community.ReadWrite.All
POST         /employeeExperience/communities/*/** EngagementConversation.Migration.All
GET          /employeeExperience/learningCourseActivities/* LearningAssignedCourse.Read.All LearningSelfInitiatedCourse.Read.All
PATCH        /employeeExperience/learningCourseActivities/* LearningAssignedCourse.ReadWrite.All LearningSelfInitiatedCourse.ReadWrite.All
GET          /employeeExperience/learningProviders/*/learningContents/** LearningContent.Read.All
PATCH,DELETE /employeeExperience/learningProviders/*/learningContents/** LearningContent.ReadWrite.All
GET          /employeeExperience/learningProviders/*/learningCourseActivities LearningAssignedCourse.Read.All LearningSelfInitiatedCourse.Read.All
WRITE        /employeeExperience/learningProviders/*/learningCourseActivities/** LearningAssignedCourse.ReadWrite.All LearningSelfInitiatedCourse.ReadWrite.All
POST,DELETE  /employeeExperience/roles/*/members/** EngagementRole.ReadWrite.All
GET          /employeeExperience/roles/** EngagementRole.Read.All
GET          /employeeExperience/{communities,engagementAsyncOperations}/** Community.Read.All
POST         /employeeExperience/{conversations,networkQuestions}/** EngagementConversation.Migration.All
POST         /external/connections/*/fullRefresh/groups/** ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All
POST         /external/connections/*/fullRefresh/items ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All
WRITE        /external/connections/*/groups/** ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All
WRITE        /external/connections/*/items/* ExternalItem.ReadWrite.OwnedBy ExternalItem.ReadWrite.All
GET          /external/connections/*/quota ExternalConnection.ReadWrite.OwnedBy
GET          /external/connections/*/{groups,items}/* ExternalItem.Read.All ExternalItem.ReadWrite.OwnedBy
GET          /external/connections/** ExternalConnection.Read.All ExternalConnection.ReadWrite.OwnedBy
WRITE        /external/connections/** ExternalConnection.ReadWrite.OwnedBy
GET          /external/industryData/dataConnectors/*/azureDataLakeConnector/getUploadSession IndustryData-DataConnector.Upload IndustryData-DataConnector.ReadWrite.All
GET          /external/industryData/dataConnectors/** IndustryData-DataConnector.Read.All
WRITE        /external/industryData/dataConnectors/** IndustryData-DataConnector.ReadWrite.All
GET          /external/industryData/inboundFlows/*/dataConnector IndustryData-DataConnector.Read.All
POST         /external/industryData/inboundFlows/*/dataConnector/validate IndustryData-DataConnector.ReadWrite.All IndustryData-DataConnector.Upload
PATCH        /external/industryData/inboundFlows/*/dataConnector/** IndustryData-DataConnector.ReadWrite.All
GET          /external/industryData/inboundFlows/*/year IndustryData-TimePeriod.Read.All
GET          /external/industryData/inboundFlows/** IndustryData-InboundFlow.Read.All
WRITE        /external/industryData/inboundFlows/** IndustryData-InboundFlow.ReadWrite.All
GET          /external/industryData/outboundDataLakeFlows IndustryData-OutboundFlow.Read.All
GET          /external/industryData/outboundProvisioningFlowSets/** IndustryData-OutboundFlow.Read.All
WRITE        /external/industryData/referenceDefinitions/** IndustryData-ReferenceDefinition.ReadWrite.All
POST         /external/industryData/runs/start IndustryData-Run.Start
GET          /external/industryData/runs/** IndustryData-Run.Read.All IndustryData-Run.Start
GET          /external/industryData/sourceSystems/** IndustryData-SourceSystem.Read.All
WRITE        /external/industryData/sourceSystems/** IndustryData-SourceSystem.ReadWrite.All
GET          /external/industryData/years/** IndustryData-TimePeriod.Read.All
WRITE        /external/industryData/years/** IndustryData-TimePeriod.ReadWrite.All
GET          /external/industryData/{referenceDefinitions,roleGroups}/* IndustryData-ReferenceDefinition.Read.All
GET          /external/industryData/** IndustryData.ReadBasic.All
GET          /planner/dependencies Tasks.ReadWrite.All
GET,POST     /planner/goals Tasks.ReadWrite.All
PATCH,DELETE /planner/goals/* Tasks.ReadWrite.All
GET          /planner/plans/*/getUsageRights -
GET          /planner/rosters/*/** Tasks.Read.All
POST,DELETE  /planner/rosters/** Tasks.ReadWrite.All
GET          /planner/tasks/*/messages -
WRITE        /planner/tasks/*/messages/** -
POST         /planner/undo Tasks.ReadWrite.All
WRITE        /planner/{buckets,dependencies,plans,tasks}/** Tasks.ReadWrite.All
GET          /planner/{buckets,plans,tasks}/** Tasks.Read.All
GET          /planner/{dependencies,goals}/* Tasks.Read.All
GET          /print/printers/* Printer.Read.All
PATCH        /print/printers/* Printer.ReadWrite.All
PATCH        /print/printers/*/jobs/* PrintJob.ReadWriteBasic.All PrintJob.ReadWrite.All
POST         /print/printers/*/jobs/*/abort PrintJob.ReadWriteBasic.All PrintJob.ReadWrite.All
GET          /print/printers/*/jobs/*/documents/* PrintJob.Read.All
POST         /print/printers/*/jobs/*/redirect PrintJob.Manage.All
GET          /print/shares/*/printer Printer.Read.All
ANY          /print/taskDefinitions/** PrintTaskDefinition.ReadWrite.All
POST         /print/{printers,shares}/*/jobs/*/documents/*/createUploadSession PrintJob.ReadWrite.All
GET          /print/{printers,shares}/*/jobs/** PrintJob.ReadBasic.All PrintJob.ReadWriteBasic.All
PATCH        /search/qna/* SearchConfiguration.ReadWrite.All SearchConfiguration.Read.All
POST,DELETE  /search/qnas/** SearchConfiguration.ReadWrite.All SearchConfiguration.Read.All
POST         /search/query Files.Read.All Sites.Read.All
GET          /search/{acronyms,bookmarks,qnas}/** SearchConfiguration.Read.All
WRITE        /search/{acronyms,bookmarks}/** SearchConfiguration.ReadWrite.All SearchConfiguration.Read.All
GET          /workPlace/sensorDevices/** PlaceDevice.Read.All
WRITE        /workPlace/sensorDevices/** PlaceDevice.ReadWrite.All
`;
