/** Calendars, events, contacts. Access may also come from Exchange (RBAC for Applications). */
export const calendars = `
POST      /users/*/calendar/events/*/forward Calendars.Read
POST      /users/*/calendar/getSchedule Calendars.Read
POST      /users/*/calendarGroups/*/calendars/*/events/*/forward Calendars.Read
POST      /users/*/calendars/*/events/*/forward Calendars.Read
GET,PATCH /users/*/contacts/onPremisesSyncBehavior Contacts-OnPremisesSyncBehavior.ReadWrite.All
GET,PATCH /users/*/contacts/*/onPremisesSyncBehavior Contacts-OnPremisesSyncBehavior.ReadWrite.All
WRITE     /users/*/distributionLists/** Contacts.ReadWrite
POST      /users/*/events/*/attachments/createUploadSession Calendars.ReadWrite Mail.ReadWrite
POST      /users/*/events/*/forward Calendars.Read
GET       /users/*/people People.Read.All
GET       /users/*/reminderView Calendars.Read
GET       /users/*/{calendar,calendarGroups,calendars,calendarView,events}/** Calendars.Read
WRITE     /users/*/{calendar,calendarGroups,calendars,events}/** Calendars.ReadWrite
GET       /users/*/{contactFolders,contacts,distributionLists}/** Contacts.Read
WRITE     /users/*/{contactFolders,contacts}/** Contacts.ReadWrite
GET       /users/*/{findRoomLists,findRooms} User.ReadBasic.All User.Read.All
`;
