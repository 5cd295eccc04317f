using Azure.Core;
using Azure.Identity;
using CrmBot.Bot.Options;

namespace CrmBot.Bot.Connector;

/// <summary>Makes the configured Azure credential. Which cloud signs in is AZURE_AUTHORITY_HOST's business, as everywhere with Azure.Identity.</summary>
public static class BotCredential
{
    public static TokenCredential Create(BotOptions options) => options.Credential switch
    {
        CredentialKind.ClientSecret => new ClientSecretCredential(options.TenantId, options.AppId, options.ClientSecret),
        CredentialKind.Certificate => new ClientCertificateCredential(options.TenantId, options.AppId, options.CertificatePath),
        CredentialKind.ManagedIdentity => new ManagedIdentityCredential(Identity(options)),
        CredentialKind.WorkloadIdentity => new WorkloadIdentityCredential(new() { TenantId = options.TenantId, ClientId = options.AppId }),
        _ => throw new InvalidOperationException($"Bot:Credential {options.Credential} makes no token."),
    };

    private static ManagedIdentityId Identity(BotOptions options) => options.ManagedIdentityClientId.Length > 0
        ? ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId)
        : ManagedIdentityId.SystemAssigned;
}
