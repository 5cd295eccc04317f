namespace CrmBot.Bot.Options;

/// <summary>How the bot proves itself to the Connector.</summary>
public enum CredentialKind
{
    /// <summary>No token: for a Connector on this machine, in Development alone.</summary>
    None,
    ClientSecret,
    Certificate,
    ManagedIdentity,
    WorkloadIdentity,

    /// <summary>The configuration names a kind we do not know; refused at start.</summary>
    Unknown,
}
