/** Usage reports and logs. */
export const reports = `
GET      /auditLogs/customSecurityAttributeAudits/** CustomSecAttributeAuditLogs.Read.All
GET      /auditLogs/directoryAudits/** AuditLog.Read.All Directory.Read.All
GET      /auditLogs/provisioning AuditLog.Read.All ProvisioningLog.Read.All Directory.Read.All
POST     /auditLogs/signIns/** IdentityRiskEvent.ReadWrite.All
GET      /auditLogs/{signIns,signUps}/** AuditLog.Read.All
GET      /reports DeviceManagementManagedDevices.Read.All DeviceManagementConfiguration.Read.All
PATCH    /reports DeviceManagementConfiguration.ReadWrite.All DeviceManagementManagedDevices.ReadWrite.All
GET      /reports/authenticationMethods/userRegistrationDetails/** AuditLog.Read.All
GET      /reports/conditionalAccess/** AuditLog.Read.All
GET      /reports/correlations/** AuditLog.Read.All ProvisioningLog.Read.All
GET      /reports/getAppManagementAuditSummary AuditLog.Read.All
GET      /reports/healthMonitoring/alertConfigurations/** HealthMonitoringAlertConfig.Read.All
PATCH    /reports/healthMonitoring/alerts/* HealthMonitoringAlert.ReadWrite.All
GET      /reports/healthMonitoring/alerts/** HealthMonitoringAlert.Read.All
GET,POST /reports/partners/billing/** PartnerBilling.Read.All
GET      /reports/reconciliations/provisioning/** AuditLog.Read.All Synchronization.ReadWrite.All
GET      /reports/security/** AttackSimulation.Read.All
GET      /reports/serviceActivity/getdevicemetricsforonedriveforbusinessbydownloadonlineonlyfiles ServiceActivity-OneDrive.Read.All
GET      /reports/serviceActivity/{getActiveUserMetricsForExcelWeb,getActiveUserMetricsForOnenoteWeb,getActiveUserMetricsForPowerPointWeb,getActiveUserMetricsForVisioWeb,getActiveUserMetricsForWordWeb} ServiceActivity-Microsoft365Web.Read.All
GET      /reports/serviceActivity/{getAudioStreamQoeMetricsForTeams,getAudioStreamsOverUdpMetricsForTeams,getMessageVolumeMetricsForTeamsChat,getUsageMetricsForTeamsByLaunch,getUsageMetricsForTeamsByMeetingsJoined} ServiceActivity-Teams.Read.All
GET      /reports/serviceActivity/{getMetricsForConditionalAccessBlockedSignin,getMetricsForConditionalAccessCompliantDevicesSigninSuccess,getMetricsForConditionalAccessManagedDevicesSigninSuccess,getMetricsForMfaSigninFailure,getMetricsForMfaSigninSuccess,getMetricsForSamlSigninSuccess} Reports.Read.All
GET      /reports/serviceActivity/** ServiceActivity-Exchange.Read.All
GET      /reports/userInsights/** Insights-UserMetric.Read.All
GET      /reports/{azureADPremiumLicenseInsight,credentialUserRegistrationDetails,userCredentialUsageDetails,getAzureADApplicationSignInSummary,getRelyingPartyDetailedSummary} Reports.Read.All
GET      /reports/{deviceConfigurationDeviceActivity,deviceConfigurationUserActivity} DeviceManagementConfiguration.Read.All
GET      /reports/{getAttackSimulationRepeatOffenders,getAttackSimulationSimulationUserCoverage,getAttackSimulationTrainingUserCoverage} AttackSimulation.Read.All
GET      /reports/{getBrowser*,getCredentialUs*,getEmail*,getForms*,getM365App*,getMailboxUsage*,getMicrosoft365Copilot*,getOffice365*,getOneDrive*,getSharePoint*,getSkypeForBusiness*,getTeams*,getYammer*} Reports.Read.All
GET      /reports/{managedDeviceEnrollmentFailureDetails,managedDeviceEnrollmentTopFailures} DeviceManagementManagedDevices.ReadWrite.All
`;
