/** The ways in which users sign in. */
export const authenticationMethods = `
GET         /users/*/authentication/emailMethods/** UserAuthMethod-Email.Read.All UserAuthenticationMethod.Read.All
WRITE       /users/*/authentication/emailMethods/** UserAuthMethod-Email.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/externalAuthenticationMethods/** UserAuthMethod-External.Read.All UserAuthenticationMethod.Read.All
POST,DELETE /users/*/authentication/externalAuthenticationMethods/** UserAuthMethod-External.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/federatedIdentityCredentialMethods/** UserAuthenticationMethod.Read.All
POST,DELETE /users/*/authentication/federatedIdentityCredentialMethods/** UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/fido2Methods/creationOptions UserAuthMethod-Passkey.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/fido2Methods/** UserAuthMethod-Passkey.Read.All
WRITE       /users/*/authentication/fido2Methods/** UserAuthMethod-Passkey.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/hardwareOathMethods/** UserAuthMethod-HardwareOATH.Read.All UserAuthenticationMethod.Read.All
POST,DELETE /users/*/authentication/hardwareOathMethods/** UserAuthMethod-HardwareOATH.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/methods UserAuthenticationMethod.Read.All
GET         /users/*/authentication/methods/* UserAuthenticationMethod.Read.All
GET         /users/*/authentication/passwordMethods UserAuthMethod-Password.Read.All UserAuthenticationMethod.Read.All
GET         /users/*/authentication/passwordMethods/* UserAuthMethod-Password.Read.All UserAuthenticationMethod.Read.All
PUT         /users/*/authentication/phoneMethods/* -
GET         /users/*/authentication/phoneMethods/** UserAuthMethod-Phone.Read.All UserAuthenticationMethod.Read.All
WRITE       /users/*/authentication/phoneMethods/** UserAuthMethod-Phone.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
DELETE      /users/*/authentication/platformCredentialMethods/* UserAuthMethod-PlatformCred.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/platformCredentialMethods/** UserAuthMethod-PlatformCred.Read.All UserAuthenticationMethod.Read.All
PATCH       /users/*/authentication/qrCodePinMethod/pin/updatePin -
GET         /users/*/authentication/qrCodePinMethod/** UserAuthMethod-QR.Read.All UserAuthenticationMethod.Read.All
WRITE       /users/*/authentication/qrCodePinMethod/** UserAuthMethod-QR.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/signInPreferences UserAuthenticationMethod.Read.All
PATCH       /users/*/authentication/signInPreferences UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/requirements Policy.Read.All Policy.ReadWrite.AuthenticationMethod
PATCH       /users/*/authentication/requirements Policy.ReadWrite.AuthenticationMethod
DELETE      /users/*/authentication/resourceKeyAuthenticationMethods/* UserAuthMethod-ResourceKey.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/resourceKeyAuthenticationMethods/** UserAuthMethod-ResourceKey.Read.All UserAuthenticationMethod.Read.All
DELETE      /users/*/authentication/softwareOathMethods/* UserAuthMethod-SoftwareOATH.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/softwareOathMethods/** UserAuthMethod-SoftwareOATH.Read.All UserAuthenticationMethod.Read.All
GET         /users/*/authentication/temporaryAccessPassMethods/** UserAuthMethod-TAP.Read.All UserAuthenticationMethod.Read.All
POST,DELETE /users/*/authentication/temporaryAccessPassMethods/** UserAuthMethod-TAP.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
DELETE      /users/*/authentication/windowsHelloForBusinessMethods/* UserAuthMethod-WindowsHello.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/windowsHelloForBusinessMethods/** UserAuthMethod-WindowsHello.Read.All UserAuthenticationMethod.Read.All
DELETE      /users/*/authentication/{microsoftAuthenticatorMethods,passwordlessMicrosoftAuthenticatorMethods}/* UserAuthMethod-MicrosoftAuthApp.ReadWrite.All UserAuthenticationMethod.ReadWrite.All
GET         /users/*/authentication/{microsoftAuthenticatorMethods,passwordlessMicrosoftAuthenticatorMethods}/** UserAuthMethod-MicrosoftAuthApp.Read.All UserAuthenticationMethod.Read.All
`;
