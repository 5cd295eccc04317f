namespace CrmBot.Bot.Options;

/// <summary>Section "Bot": who we are, whom we serve, and where our token may go.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>Empty only in Development: unsigned requests of this machine are then served.</summary>
    public string AppId { get; set; } = "";

    public string TenantId { get; set; } = "";

    /// <summary>Empty: only <see cref="TenantId"/>. Both empty (Development alone): any tenant.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Host names, or <c>*.suffix</c>. What is configured replaces the defaults.</summary>
    public IReadOnlyList<string> AllowedServiceHosts { get; set; } = DefaultServiceHosts;

    /// <summary>Where files may be put that people accept, by the same rules: OneDrive and SharePoint of the cloud in use.</summary>
    public IReadOnlyList<string> AllowedFileHosts { get; set; } = DefaultFileHosts;

    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who signs what reaches us; with <c>/.default</c> also the scope of our own token (so in every cloud).</summary>
    public string TokenIssuer { get; set; } = "https://api.botframework.com";

    public CredentialKind Credential { get; set; }

    public string ClientSecret { get; set; } = "";

    public string CertificatePath { get; set; } = "";

    /// <summary>Empty: the machine's system-assigned identity.</summary>
    public string ManagedIdentityClientId { get; set; } = "";

    /// <summary>Where to open a chat with someone whose own service URL we never saw.</summary>
    public string ProactiveServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>
    /// Words and presses that one person may send in a minute, on and on; far more than anybody can. 0: no limit, as in
    /// Development, where a load tool speaks for one person. Each process counts for itself.
    /// </summary>
    public int TurnsPerMinute { get; set; } = 120;

    /// <summary>So many of them at once, after a pause.</summary>
    public int TurnBurst { get; set; } = 60;

    /// <summary>
    /// Messages that nobody waits for, to one tenant in a second (<see cref="Connector.SendPace"/>). Teams takes 50 calls a
    /// second from a bot in a tenant, all nodes and answers together. 0: no limit, as in Development, where no Teams listens.
    /// </summary>
    public int PushesPerSecond { get; set; } = 20;

    /// <summary>
    /// The exact host only for <c>trafficmanager.net</c>: any Azure customer can own a name under it.
    /// </summary>
    public static readonly IReadOnlyList<string> DefaultServiceHosts =
        ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com"];

    public static readonly IReadOnlyList<string> DefaultFileHosts = ["*.sharepoint.com"];

    /// <summary>No app id: nobody can send us a token, so the caller's address must vouch for him.</summary>
    public bool IsUnsigned => AppId.Length == 0;

    public IReadOnlyList<string> ServedTenants =>
        AllowedTenants.Count > 0 ? AllowedTenants : TenantId.Length > 0 ? [TenantId] : [];
}
