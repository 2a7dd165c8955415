/** Mailboxes: messages, folders, settings. Access may also come from Exchange (RBAC for Applications). */
export const mail = `
POST  /users/*/getMailTips Mail.Read
GET   /users/*/inferenceClassification/overrides Mail.Read
WRITE /users/*/inferenceClassification/overrides/** Mail.ReadWrite
PATCH /users/*/mailboxSettings MailboxSettings.ReadWrite
GET   /users/*/mailboxSettings/** MailboxSettings.Read
GET   /users/*/mailFolders/inbox/messageRules/** MailboxSettings.Read
WRITE /users/*/mailFolders/inbox/messageRules/** MailboxSettings.ReadWrite
POST  /users/*/mailFolders/*/messages/*/{forward,reply,replyAll} Mail.Send
GET   /users/*/mailFolders/*/messages/{*,delta} Mail.ReadBasic.All Mail.Read
GET   /users/*/mailFolders/*/messages/*/$value Mail.Read
GET   /users/*/mailFolders/*/operations/** Mail.Read
GET   /users/*/mailFolders/*/userConfigurations/* MailboxConfigItem.Read
WRITE /users/*/mailFolders/*/userConfigurations/** MailboxConfigItem.ReadWrite
GET   /users/*/mailFolders/*/{childFolders,messages}/*/** Mail.Read
GET   /users/*/mailFolders/** Mail.ReadBasic.All Mail.Read
GET   /users/*/messages Mail.ReadBasic.All Mail.Read
GET   /users/*/messages/* Mail.ReadBasic.All Mail.Read
POST  /users/*/messages/*/attachments/createUploadSession Mail.ReadWrite Calendars.ReadWrite
POST  /users/*/messages/*/{replyAll,forward,reply,send,unsubscribe} Mail.Send
GET   /users/*/messages/*/$value Mail.Read
GET   /users/*/messages/*/** Mail.Read
GET   /users/*/outlook/masterCategories/** MailboxSettings.Read
WRITE /users/*/outlook/masterCategories/** MailboxSettings.ReadWrite
GET   /users/*/outlook/{supportedLanguages,supportedTimeZones} User.ReadBasic.All User.Read.All
POST  /users/*/sendMail Mail.Send
WRITE /users/*/{mailFolders,messages}/** Mail.ReadWrite
`;
